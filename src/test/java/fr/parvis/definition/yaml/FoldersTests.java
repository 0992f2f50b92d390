package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoldersTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(place.resolve("consultation"));
    }

    @Test
    void theDefinitionOfAFolderIsRead() throws IOException {
        write("consultation.yaml", Samples.sound());

        assertThat(Definitions.read(folder)).isEqualTo(Definitions.parse(Samples.sound(), ""));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        write("consultation.yaml", "\uFEFF" + Samples.sound());

        assertThat(Definitions.read(folder).id()).isEqualTo("essai");
    }

    @Test
    void windowsLineEndsChangeNothing() throws IOException {
        write("consultation.yaml", Samples.everything().replace("\n", "\r\n").replace("projet.pdf", "projet.yaml"));
        write("projet.yaml", "");

        assertThat(Definitions.toJson(Definitions.read(folder)))
                .isEqualTo(Definitions.toJson(
                        Definitions.parse(Samples.everything().replace("projet.pdf", "projet.yaml"), "")));
    }

    @Test
    void anAbsentFileIsTold() {
        assertTold("file-absent", 0);
    }

    @Test
    void anotherEncodingIsToldWithItsPlace() throws IOException {
        Files.write(folder.resolve("consultation.yaml"), Samples.sound().getBytes(Charset.forName("windows-1252")));

        Fault fault = assertTold("not-utf-8", 13);

        assertThat(fault.arguments())
                .containsExactly("0xEA", String.valueOf(Samples.sound().indexOf("ê")));
        assertThat(fault.in("fr")).contains("UTF-8");
    }

    @Test
    void utf16AndCutSequencesAreTold() throws IOException {
        Files.write(folder.resolve("consultation.yaml"), Samples.sound().getBytes(StandardCharsets.UTF_16));
        assertTold("not-utf-8", 1);

        Files.write(folder.resolve("consultation.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC3});
        assertTold("not-utf-8", 1);
    }

    @Test
    void aNulIsTold() throws IOException {
        write("consultation.yaml", Samples.sound().replace("title: Essai", "title: Es\0sai"));

        assertThat(assertTold("control-character", 5).arguments()).containsExactly("U+0000");
    }

    @Test
    void tenMegabytesAreTold() throws IOException {
        Files.write(folder.resolve("consultation.yaml"), new byte[Text.LARGEST + 1]);

        assertTold("file-too-large", 0);
    }

    @Test
    void filesThatAreNamedMustBeThere() throws IOException {
        write("consultation.yaml", withDocument("carte.pdf"));
        assertTold("path-absent", 15);

        write("carte.pdf", "");
        assertThat(Definitions.read(folder).documents().getFirst().file()).isEqualTo("carte.pdf");
    }

    @Test
    void aNameThatNoFileCanHaveIsTold() throws IOException {
        write("consultation.yaml", withDocument("a".repeat(1_000) + ".pdf"));

        assertTold("path-absent", 15);
    }

    @Test
    void aLinkThatLeavesTheFolderIsTold() throws IOException {
        Files.writeString(place.resolve("secret.pdf"), "");
        Files.createSymbolicLink(folder.resolve("carte.pdf"), place.resolve("secret.pdf"));
        write("consultation.yaml", withDocument("carte.pdf"));

        assertTold("path-link-leaves", 15);
    }

    @Test
    void theLogoMustBeAPicture() throws IOException {
        write("consultation.yaml", withLogo("logo.png"));
        write("logo.png", "<svg/>");
        assertTold("logo-content", 8);

        Files.write(folder.resolve("logo.png"), PNG);
        assertThat(Definitions.read(folder).organiser().logo()).isEqualTo("logo.png");

        write("consultation.yaml", withLogo("logo.svg"));
        Files.write(folder.resolve("logo.svg"), PNG);
        assertTold("logo-content", 8);

        write("logo.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertThat(Definitions.read(folder).organiser().logo()).isEqualTo("logo.svg");
    }

    @Test
    void aRedactionOfAFolderMustSayItsWords() throws IOException {
        String text = Samples.sound().replace(" text: Dupont,", "");
        write("consultation.yaml", text);

        assertTold("missing-key", 63);
        assertThat(Definitions.parse(text, "definition.json")
                        .redactions()
                        .getFirst()
                        .text())
                .isNull();
    }

    @Test
    void earlierVersionsComeBeforeTheCurrentOne() throws IOException {
        write("versions/2.yaml", version(2));
        write("versions/1.yaml", version(1));
        write("versions/.keep", "");

        assertThat(Definitions.readVersions(folder, version()))
                .containsOnlyKeys(1, 2, 3)
                .isInstanceOfSatisfying(
                        java.util.SequencedMap.class,
                        versions -> assertThat(versions.lastEntry().getValue()).isEqualTo(version()));
    }

    @Test
    void aFolderWithoutVersionsHasTheCurrentOne() {
        assertThat(Definitions.readVersions(folder, version())).containsOnlyKeys(3);
    }

    @Test
    void aVersionWhoseNumberIsNotItsNameIsTold() throws IOException {
        write("versions/1.yaml", version(2));
        assertVersionTold("versions/1.yaml", "version-differs", 3);
    }

    @Test
    void aVersionThatIsNotEarlierIsTold() throws IOException {
        write("versions/3.yaml", version(3));
        assertVersionTold("versions/3.yaml", "version-not-earlier", 3);
    }

    @Test
    void aVersionOfAnotherConsultationIsTold() throws IOException {
        write("versions/1.yaml", version(1).replace("id: essai", "id: autre"));
        assertVersionTold("versions/1.yaml", "version-of-another", 2);
    }

    @Test
    void aFileThatIsNoVersionIsTold() throws IOException {
        write("versions/v1.yml", version(1));
        assertVersionTold("versions/v1.yml", "version-name", 0);
    }

    @Test
    void aQuestionThatChangesItsTypeMustChangeItsIdentifier() throws IOException {
        write("versions/1.yaml", version(1).replace("type: short-text", "type: long-text"));
        write("versions/2.yaml", version(2));

        Fault fault = versionFaults().getFirst();

        assertThat(fault.code()).isEqualTo("type-changed");
        assertThat(fault.line()).isEqualTo(57);
        assertThat(fault.arguments()).containsExactly("mot", "long-text", "1", "short-text", "2");
        assertThat(versionFaults()).hasSize(2);
    }

    @Test
    void theFaultsOfEveryVersionAreToldTogether() throws IOException {
        write("versions/1.yaml", version(1).replace("lever: agir", "lever: agit"));
        write("versions/2.yaml", version(2).replace("opens: 2024", "opens: 24"));

        assertThat(versionFaults()).extracting(Fault::file).containsExactly("versions/1.yaml", "versions/2.yaml");
        assertThat(versionFaults()).extracting(Fault::line).containsExactly(52, 10);
    }

    @Test
    void versionsThatCannotBeReadAreTold() throws IOException {
        Files.createDirectories(folder.resolve("versions/1.yaml"));

        assertVersionTold("versions/1.yaml", "file-absent", 0);
    }

    private static Definition version() {
        return Definitions.parse(Samples.sound(), "consultation.yaml");
    }

    private static String version(int number) {
        return Samples.sound().replace("version: 3", "version: " + number);
    }

    private static String withDocument(String file) {
        return Samples.sound().replace("url: https://example.org/carte", "file: " + file);
    }

    private static String withLogo(String file) {
        return Samples.sound().replace("name: Ville", "name: Ville\n  logo: " + file + "\n  logo-text: Ville");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Fault assertTold(String code, int line) {
        var unusable = catchThrowableOfType(UnusableConsultation.class, () -> Definitions.read(folder));
        assertThat(unusable).isNotNull();
        assertThat(unusable.faults()).as(FaultsTests.told(unusable.faults())).hasSize(1);
        Fault fault = unusable.faults().getFirst();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.file()).isEqualTo("consultation.yaml");
        return fault;
    }

    private List<Fault> versionFaults() {
        var unusable =
                catchThrowableOfType(UnusableConsultation.class, () -> Definitions.readVersions(folder, version()));
        assertThat(unusable).isNotNull();
        return unusable.faults();
    }

    private void assertVersionTold(String file, String code, int line) {
        assertThat(versionFaults()).as(FaultsTests.told(versionFaults())).hasSize(1);
        Fault fault = versionFaults().getFirst();
        assertThat(fault.file()).isEqualTo(file);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.line()).isEqualTo(line);
    }
}

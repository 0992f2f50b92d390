package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A declaration that fits nothing is told at its line, in the file of the version that makes it.
final class CarryOverFaultsTests {

    private static final int LINE = Math.toIntExact(Samples.sound().lines().count()) + 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {question: profil} | carry-ways
            {question: profil, kept-apart: a, abandoned: Raison} | carry-ways
            {question: profil, mapped: {to: profil}, wording: breaking} | carry-breaking-mapped
            {question: profil, mapped: {to: profils}} | unknown-question
            {question: profil, mapped: {choices: [{from: habitant, to: dont-know}]}} | carry-to
            {question: profil, kept-apart: note} | duplicate
            {question: profil, kept-apart: channel} | reserved-id
            {question: profil, kept-apart: 1a} | bad-id
            {question: profil, wording: autre} | not-one-of
            """)
    void aDeclarationThatIsNoneIsTold(String declared, String code) throws IOException {
        write("consultation.yaml", with("carry-over:\n  - " + declared + "\n"));

        assertThat(faults()).extracting(Fault::code).contains(code);
        assertThat(faults()).extracting(Fault::line).containsOnly(LINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {question: profils, abandoned: Raison} | carry-unknown
            {question: profil, mapped: {to: profil}} | carry-for-nothing
            {question: profil, wording: cosmetic} | carry-same-wording
            {question: age, mapped: {to: note}} | carry-type
            {question: profil, mapped: {choices: [{from: maire, to: elu}]}} | carry-from
            {question: profil, kept-apart: ancienne} | carry-name-taken
            {question: ancienne, mapped: {to: mot}} | carry-two
            {question: grille, mapped: {rows: [{from: sud, to: nord}]}} | carry-merge
            {question: ancienne, kept-apart: ancienne_v2} | ''
            {question: ancienne, abandoned: Raison} | ''
            {question: ancienne, kept-apart: ancienne} | ''
            """)
    void aDeclarationThatDoesNotFitTheVersionBeforeIsTold(String declared, String code) throws IOException {
        write("versions/2.yaml", before());
        write("consultation.yaml", with("carry-over:\n  - " + declared + "\n"));

        assertThat(faults())
                .extracting(Fault::code)
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
        assertThat(faults()).allSatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(LINE);
            assertThat(fault.file()).isEqualTo("consultation.yaml");
            assertThat(fault.in("fr")).contains("consultation.yaml:" + LINE);
        });
    }

    @Test
    void aTypeMayChangeWhenItsAnswersAreKeptApartOrAbandoned() throws IOException {
        write(
                "versions/2.yaml",
                Samples.sound()
                        .replace("version: 3", "version: 2")
                        .replace("{id: mot, type: short-text", "{id: mot, type: number"));
        write("consultation.yaml", with("carry-over: [{question: mot, kept-apart: mot_v2}]\n"));
        assertThat(faults()).isEmpty();
        write("consultation.yaml", with("carry-over: [{question: mot, abandoned: Raison}]\n"));
        assertThat(faults()).isEmpty();
        write("consultation.yaml", Samples.sound());
        assertThat(faults()).extracting(Fault::code).containsExactly("type-changed");

        write(
                "versions/2.yaml",
                Samples.sound()
                        .replace("version: 3", "version: 2")
                        .replace("type: grid", "type: single-choice")
                        .replaceFirst("        rows: .*\\n", ""));
        write("consultation.yaml", with("carry-over: [{question: grille, abandoned: Raison}]\n"));
        assertThat(faults()).extracting(Fault::code).containsExactly("carry-grid");
    }

    @Test
    void theFirstVersionHasNoneBeforeIt() throws IOException {
        write(
                "consultation.yaml",
                with("carry-over: [{question: mot, abandoned: R}]\n").replace("version: 3\n", ""));

        assertThat(faults()).extracting(Fault::code).containsExactly("carry-first");
    }

    /// Version 2, with one question more.
    private static String before() {
        return Samples.sound()
                .replace("version: 3", "version: 2")
                .replace("rows: [{id: nord, label: Nord}]", "rows: [{id: nord, label: Nord}, {id: sud, label: Sud}]")
                .replace(
                        "      - {id: mot,",
                        "      - {id: ancienne, type: short-text, label: Ancienne}\n      - {id: mot,");
    }

    private static String with(String more) {
        return Samples.sound() + more;
    }

    private List<Fault> faults() {
        var unusable = catchThrowableOfType(
                UnusableConsultation.class, () -> Definitions.readVersions(folder, Definitions.read(folder)));
        return unusable == null ? List.of() : unusable.faults();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package fr.parvis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Incident;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Wording;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// Incidents declared while a consultation lives, and the versions that follow.
class IncidentsTests {

    private static final Path BICYCLES = Path.of("examples", "plan-velo");
    private static final String ID = "plan-velo";

    private final TestDatabase database = TestDatabase.fresh();
    private final Consultations consultations = new Consultations(database.application());

    @TempDir
    private Path temporary;

    @BeforeEach
    void publish() {
        publish(BICYCLES);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anIncidentStandsOverTheVersionWhichStaysAsItWas() {
        String stored = stored();
        String id = declare(incident("note", "Case absente"), null);

        assertThat(id).isEqualTo("live-1");
        assertThat(ids()).containsExactly("minutes", "ligne-coupee", "live-1");
        assertThat(current("live-1").question()).isEqualTo("note");
        assertThat(new Consultations(database.application())
                        .get(ID)
                        .definition()
                        .incidents())
                .isEqualTo(consultations.get(ID).definition().incidents());
        assertThat(stored()).isEqualTo(stored);
        assertThat(declare(incident(null, "Coupure"), null)).isEqualTo("live-2");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndAWithdrawalTakesItAway() {
        declare(incident("note", "Case absente"), null);
        declare(incident("note", "Case double"), "live-1");
        declare(incident("distance", "Autre cause"), "minutes");

        assertThat(ids()).containsExactly("minutes", "ligne-coupee", "live-1");
        assertThat(current("live-1").cause().in("fr")).isEqualTo("Case double");
        assertThat(current("minutes").cause().in("fr")).isEqualTo("Autre cause");

        consultations.withdraw(ID, "live-1", "Rien de tel", "Test");
        consultations.withdraw(ID, "ligne-coupee", "Rien de tel", "Test");
        assertThat(ids()).containsExactly("minutes");
        assertThat(consultations.incidents(ID).declarations())
                .extracting(Declaration::id, Declaration::withdraws)
                .contains(org.assertj.core.groups.Tuple.tuple("live-1", true))
                .hasSize(5);
        assertThatThrownBy(() -> consultations.withdraw(ID, "live-1", "Encore", "Test"))
                .hasMessageContaining("minutes");
        assertThat(declare(incident(null, "Coupure"), null))
                .as("no name is used twice")
                .isEqualTo("live-2");
    }

    @Test
    void whatNoReportCouldTellIsRefusedWithAllItsReasons() {
        var alone = new Incident(
                "",
                "notes",
                Wording.of("fr", "Sans traduction"),
                LocalDate.of(2025, 9, 20),
                LocalDate.of(2025, 9, 10),
                null,
                null,
                true);

        assertThatThrownBy(() -> declare(alone, null))
                .isInstanceOf(UnusableConsultation.class)
                .hasMessageContaining("notes")
                .hasMessageContaining("2025-09-20")
                .hasMessageContaining("--cause en=TEXT");
        assertThatThrownBy(() -> declare(incident(null, "x".repeat(20_001)), null))
                .isInstanceOf(UnusableConsultation.class);
        assertThatThrownBy(() -> declare(incident("note", "Trop tard"), "live-9"))
                .hasMessageContaining("live-9");
        assertThat(ids()).containsExactly("minutes", "ligne-coupee");
    }

    @Test
    void theFolderOfBeforeAndTheOnePulledSinceArePublishedAgainWithoutChange() {
        declare(incident("note", "Case absente"), null);
        Path then = pull();
        declare(incident("note", "Case double"), "live-1");
        Path now = pull();

        for (Path folder : List.of(BICYCLES, then, now)) {
            assertThat(publish(folder).changed()).as(folder.toString()).isFalse();
        }
        assertThat(ConsultationFolder.open(now).versions().current())
                .isEqualTo(consultations.get(ID).definition());
    }

    @Test
    void theNextVersionFollowsWithOrWithoutTheIncident() throws IOException {
        declare(incident("note", "Case absente"), null);
        Path pulled = next(pull(), "version: 2", "version: 3");
        Path original = next(copy(BICYCLES), "version: 2", "version: 3");

        assertThat(publish(original).version()).isEqualTo(3);
        assertThat(ids()).containsExactly("minutes", "ligne-coupee", "live-1");
        assertThat(publish(next(pulled, "version: 3", "version: 4")).version()).isEqualTo(4);
        assertThat(ids()).containsExactly("minutes", "ligne-coupee", "live-1");
        assertThat(publish(pull()).changed()).isFalse();
    }

    @Test
    void aFolderThatTellsTheIncidentOtherwiseIsRefused() throws IOException {
        declare(incident("note", "Case absente"), null);
        Path pulled = next(pull(), "version: 2", "version: 3");
        edit(pulled, "Case absente", "Case cachée");

        assertThatThrownBy(() -> publish(pulled)).hasMessageContaining("--replaces live-1");
    }

    @Test
    void aVersionThatDropsTheQuestionOfAnIncidentIsRefused() throws IOException {
        declare(incident("rue_prioritaire", "Case absente"), null);
        Path next = next(copy(BICYCLES), "version: 2", "version: 3");
        edit(next, "- id: rue_prioritaire", "- id: autre_rue");

        assertThatThrownBy(() -> publish(next))
                .hasMessageContaining("rue_prioritaire")
                .hasMessageContaining("live-1");
    }

    @Test
    void theIncidentIsWrittenIntoAFolderThatAPersonKeepsAndTheRestStaysAsItWas() throws IOException {
        Path folder = copy(BICYCLES);
        assertThat(consultations.bringIncidents(ID, folder)).isFalse();
        String before = Files.readString(folder.resolve("consultation.yaml"));
        declare(incident("note", "Case absente"), null);

        assertThat(consultations.bringIncidents(ID, folder)).isTrue();
        String after = Files.readString(folder.resolve("consultation.yaml"));
        assertThat(after)
                .contains("live-1", "Case absente")
                .startsWith(before.substring(0, before.indexOf("incidents:")));
        assertThat(after).endsWith(before.substring(before.indexOf("redactions:")));
        assertThat(Definitions.read(folder)).isEqualTo(consultations.get(ID).definition());
        assertThat(consultations.bringIncidents(ID, folder)).isFalse();

        for (String incident : List.of("live-1", "minutes", "ligne-coupee")) {
            consultations.withdraw(ID, incident, "Rien de tel", "Test");
        }
        assertThat(consultations.bringIncidents(ID, folder)).isTrue();
        assertThat(Files.readString(folder.resolve("consultation.yaml"))).doesNotContain("incidents:");
    }

    @Test
    void aFileThatCannotBeChangedSafelyIsLeftAsItIs() throws IOException {
        Path folder = copy(BICYCLES);
        edit(folder, "  - id: ligne-coupee", "# une remarque\n  - id: ligne-coupee");
        String before = Files.readString(folder.resolve("consultation.yaml"));
        declare(incident("note", "Case absente"), null);

        assertThatThrownBy(() -> consultations.bringIncidents(ID, folder))
                .hasMessageContaining("parvis pull plan-velo");
        assertThat(folder.resolve("consultation.yaml")).hasContent(before);
    }

    @Test
    void nothingDeclaredIsEverChanged() {
        assertThat(database.rights("consultation.incident")).containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    private String declare(Incident incident, @Nullable String replaces) {
        return consultations.declare(ID, incident, replaces, "Test");
    }

    private static Incident incident(@Nullable String question, String cause) {
        var texts = new LinkedHashMap<>(Map.of("fr", cause));
        texts.put("en", "In English: " + cause);
        return new Incident("", question, new Wording(texts), LocalDate.of(2025, 9, 20), null, null, null, false);
    }

    private List<String> ids() {
        return consultations.get(ID).definition().incidents().stream()
                .map(Incident::id)
                .toList();
    }

    private Incident current(String id) {
        return consultations.get(ID).definition().incidents().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String stored() {
        return database.application()
                .sql()
                .sql("select definition || digest from consultation.version where number = 2")
                .query(String.class)
                .single();
    }

    private Publication publish(Path folder) {
        return consultations.publish(ConsultationFolder.open(folder), null, "Test");
    }

    private Path pull() {
        Path into = temporary.resolve("pulled" + System.nanoTime());
        consultations.pull(ID, into);
        return into;
    }

    private Path copy(Path sample) throws IOException {
        Path copy = Files.createTempDirectory(temporary, "copy");
        FileSystemUtils.copyRecursively(sample, copy);
        return copy;
    }

    /// The folder's version becomes an earlier one, and the next is like it.
    private static Path next(Path folder, String from, String to) throws IOException {
        Path file = folder.resolve("consultation.yaml");
        String number = from.replaceAll("\\D", "");
        Files.createDirectories(folder.resolve("versions"));
        Files.copy(file, folder.resolve("versions").resolve(number + ".yaml"));
        edit(folder, from, to);
        return folder;
    }

    private static void edit(Path folder, String from, String to) throws IOException {
        Path file = folder.resolve("consultation.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}

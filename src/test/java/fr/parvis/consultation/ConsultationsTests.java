package fr.parvis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.change.Listing;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/// Publishing, giving back, opening and closing, in a real PostgreSQL.
class ConsultationsTests {

    private static final Path BICYCLES = Path.of("examples", "plan-velo");

    private final TestDatabase database = TestDatabase.fresh();
    private final Consultations consultations = new Consultations(database.application());

    @TempDir
    private Path temporary;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFolderIsPublishedWithItsEarlierVersionsAndItsFiles() {
        Publication publication = publish(BICYCLES);

        assertThat(publication.version()).isEqualTo(2);
        assertThat(publication.changed()).isTrue();
        Published published = consultations.get("plan-velo");
        assertThat(published.versions().byNumber()).containsOnlyKeys(1, 2);
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.files())
                .extracting(Attachment::path, Attachment::mediaType)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("documents/reseau-actuel.txt", "text/plain;charset=UTF-8"),
                        org.assertj.core.groups.Tuple.tuple("logo.svg", "image/svg+xml"));
    }

    @Test
    void whatWasPulledIsWhatWasPublished() throws IOException {
        Publication first = publish(BICYCLES);
        Path pulled = temporary.resolve("pulled");
        consultations.pull("plan-velo", pulled);

        Definition before = ConsultationFolder.open(BICYCLES).versions().current();
        var folder = ConsultationFolder.open(pulled);
        assertThat(folder.versions().current()).isEqualTo(before);
        assertThat(folder.versions().byNumber()).containsOnlyKeys(1, 2);
        assertThat(pulled.resolve("logo.svg")).hasSameBinaryContentAs(BICYCLES.resolve("logo.svg"));
        assertThat(publish(pulled)).isEqualTo(new Publication("plan-velo", 2, first.digest(), false));
        assertThatThrownBy(() -> consultations.pull("plan-velo", pulled)).hasMessageContaining("not empty");
    }

    @Test
    void aNumberAlreadyTakenByOtherContentIsRefusedAndSaysToPull() throws IOException {
        publish(BICYCLES);
        Path other = copy(BICYCLES);
        edit(other, "Castelvair by bike", "Castelvair on wheels");

        assertThatThrownBy(() -> publish(other))
                .isInstanceOf(UnusableConsultation.class)
                .hasMessageContaining("parvis pull plan-velo");
        Path changedFile = copy(BICYCLES);
        Files.writeString(changedFile.resolve("documents/reseau-actuel.txt"), "another text");
        assertThatThrownBy(() -> publish(changedFile)).hasMessageContaining("version: 3");
    }

    @Test
    void theNextVersionFollowsAndEarlierOnesStay() throws IOException {
        publish(BICYCLES);
        Path next = copy(BICYCLES);
        Files.move(next.resolve("consultation.yaml"), next.resolve("versions/2.yaml"));
        Files.writeString(
                next.resolve("consultation.yaml"),
                Files.readString(next.resolve("versions/2.yaml"))
                        .replace("version: 2", "version: 3")
                        .replace("Castelvair by bike", "Castelvair on wheels"));

        assertThatThrownBy(() -> consultations.publish(ConsultationFolder.open(next), 1, "A. Martin"))
                .hasMessageContaining("the published version is 2");
        assertThat(publish(next).version()).isEqualTo(3);
        Published published = consultations.get("plan-velo");
        assertThat(published.definition().title().in("en")).startsWith("Castelvair on wheels");
        assertThat(published.versions().find(2).orElseThrow().title().in("en")).startsWith("Castelvair by bike");
        assertThatThrownBy(() -> publish(BICYCLES)).hasMessageContaining("stayed at version 2");
    }

    @Test
    void aQuestionThatChangesItsTypeIsRefusedEvenWithoutTheEarlierFile() throws IOException {
        publish(BICYCLES);
        Path next = copy(BICYCLES);
        FileSystemUtils.deleteRecursively(next.resolve("versions"));
        edit(next, "version: 2", "version: 3");
        edit(next, "- id: note\n        type: rating", "- id: note\n        type: short-text");

        assertThatThrownBy(() -> publish(next)).isInstanceOf(UnusableConsultation.class);
    }

    @Test
    void aBreakingChangeIsRefusedOncePeopleMayHaveAnsweredUntilItIsDeclared() throws IOException {
        publish(BICYCLES);
        Path next = next();
        edit(next, "          - {id: trottinette, label: {fr: En trottinette, en: By scooter}}\n", "");
        Submissions nobody = (consultation, version) -> false;
        Submissions somebody = (consultation, version) -> version == 2;

        Publication trial = consultations.tryOut(ConsultationFolder.open(next), null, somebody);
        assertThat(trial.refused()).extracting(Fault::code).containsExactly("undeclared.choice", "declare");
        assertThat(trial.changes())
                .singleElement()
                .satisfies(changes -> assertThat(Listing.of(changes, "fr"))
                        .contains("Ce que la version 3 change de la version 2\u00A0:")
                        .anyMatch(line -> line.contains("choix retiré") && line.contains("rien n’est déclaré")));
        assertThat(consultations
                        .tryOut(ConsultationFolder.open(next), null, nobody)
                        .refused())
                .isEmpty();
        assertThat(consultations.get("plan-velo").definition().version()).isEqualTo(2);

        assertThatThrownBy(() -> consultations.publish(ConsultationFolder.open(next), null, "A", somebody))
                .hasMessageContaining("choice “trottinette”")
                .hasMessageContaining("mapped: {to: moyen}");
        Proven.green(database.application(), "plan-velo");
        consultations.open("plan-velo", "A");
        assertThatThrownBy(() -> consultations.publish(ConsultationFolder.open(next), null, "A", nobody))
                .as("a form may be under way")
                .isInstanceOf(UnusableConsultation.class);
        assertThat(consultations.get("plan-velo").definition().version()).isEqualTo(2);

        edit(next, "codebook:\n", "carry-over:\n  - {question: moyen, mapped: {to: moyen}}\ncodebook:\n");
        Proven.green(database.application(), ConsultationFolder.open(next));
        assertThat(consultations
                        .publish(ConsultationFolder.open(next), null, "A", somebody)
                        .version())
                .isEqualTo(3);
        Path pulled = temporary.resolve("with-carry-over");
        consultations.pull("plan-velo", pulled);
        assertThat(publish(pulled).changed()).isFalse();
    }

    /// The bicycles under the number 3, the published version 2 beside.
    private Path next() throws IOException {
        Path next = copy(BICYCLES);
        Files.copy(next.resolve(Definitions.FILE), next.resolve("versions/2.yaml"));
        edit(next, "version: 2", "version: 3");
        return next;
    }

    @Test
    void aGapInTheVersionsIsRefused() throws IOException {
        Path folder = copy(BICYCLES);
        FileSystemUtils.deleteRecursively(folder.resolve("versions"));

        assertThatThrownBy(() -> publish(folder)).hasMessageContaining("versions/1.yaml");
        assertThat(consultations.list()).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() throws IOException {
        Path folder = copy(BICYCLES);
        Files.move(folder.resolve("documents/reseau-actuel.txt"), folder.resolve("documents/reseau-actuel.pdf"));
        edit(folder, "documents/reseau-actuel.txt", "documents/reseau-actuel.pdf");

        assertThatThrownBy(() -> publish(folder)).hasMessageContaining("not what its name announces");
    }

    @Test
    void aLogoThatRunsSomethingIsRefused() throws IOException {
        Path folder = copy(BICYCLES);
        Files.writeString(
                folder.resolve("logo.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>");

        assertThatThrownBy(() -> publish(folder)).isInstanceOf(UnusableConsultation.class);
    }

    @Test
    void itOpensPausesAndClosesAndKeepsTheLog() {
        publish(BICYCLES);
        Proven.green(database.application(), "plan-velo");
        consultations.open("plan-velo", "A. Martin");
        consultations.pause("plan-velo", "A. Martin");
        consultations.open("plan-velo", "B. Petit");
        consultations.close("plan-velo", "B. Petit");

        assertThat(consultations.get("plan-velo").state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> consultations.pause("plan-velo", "C")).hasMessageContaining("not open (CLOSED)");
        assertThatThrownBy(() -> consultations.open("nowhere", "C")).hasMessageContaining("plan-velo");
        assertThat(database.owner()
                        .sql()
                        .sql("select kind || ' ' || author from consultation.event order by number")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "PUBLISH A. Martin",
                        "PUBLISH A. Martin",
                        "OPEN A. Martin",
                        "PAUSE A. Martin",
                        "OPEN B. Petit",
                        "CLOSE B. Petit");
    }

    @Test
    void theServerCannotChangeWhatWasPublished() {
        publish(BICYCLES);
        for (String statement : new String[] {
            "update consultation.version set definition = ''",
            "delete from consultation.version",
            "delete from consultation.file",
            "update consultation.event set author = ''",
            "update consultation.consultation set id = 'autre'"
        }) {
            assertThatThrownBy(() -> database.application().sql().sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-07T21:59:59Z, COMING, COMING, COMING",
        "2025-09-07T22:00:00Z, OPEN, PAUSED, COMING",
        "2025-10-12T21:59:59Z, OPEN, PAUSED, COMING",
        "2025-10-12T22:00:00Z, OVER, OVER, COMING"
    })
    void answersAreTakenFromTheFirstDayToTheLastIncluded(Instant now, Stage open, Stage paused, Stage unopened) {
        publish(BICYCLES);
        assertThat(consultations.get("plan-velo").stage(now)).isEqualTo(unopened);
        Proven.green(database.application(), "plan-velo");
        consultations.open("plan-velo", "A");
        assertThat(consultations.get("plan-velo").stage(now)).isEqualTo(open);
        assertThat(consultations.get("plan-velo").accepts(now)).isEqualTo(open == Stage.OPEN);
        consultations.pause("plan-velo", "A");
        assertThat(consultations.get("plan-velo").stage(now)).isEqualTo(paused);
        consultations.close("plan-velo", "A");
        assertThat(consultations.get("plan-velo").stage(now)).isEqualTo(Stage.OVER);
    }

    @Test
    void anotherNodeSeesAChangeWithinASecond() throws InterruptedException {
        var other = new Consultations(database.application());
        assertThat(other.list()).isEmpty();
        publish(BICYCLES);
        Proven.green(database.application(), "plan-velo");
        consultations.open("plan-velo", "A");
        Thread.sleep(1_100);

        assertThat(other.get("plan-velo").state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatWasReadStaysWhileTheDatabaseIsAway() throws InterruptedException {
        publish(BICYCLES);
        consultations.list();
        database.close();
        Thread.sleep(1_100);

        assertThat(consultations.find("plan-velo")).isPresent();
    }

    private Publication publish(Path folder) {
        return consultations.publish(ConsultationFolder.open(folder), null, "A. Martin");
    }

    private Path copy(Path folder) throws IOException {
        Path copy = Files.createTempDirectory(temporary, "copy");
        FileSystemUtils.copyRecursively(folder, copy);
        return copy;
    }

    private static void edit(Path folder, String from, String to) throws IOException {
        Path file = folder.resolve(Definitions.FILE);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}

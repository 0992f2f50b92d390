package fr.parvis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/// What opens, and what is kept of rehearsals and of their clones.
final class RehearsalsTests {

    private static final Path BICYCLES = Path.of("examples", "plan-velo");

    @TempDir
    Path temporary;

    private final TestDatabase database = TestDatabase.fresh();
    private final Consultations consultations = new Consultations(database.application());
    private final Rehearsals rehearsals = new Rehearsals(database.application());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingOpensThatWasNotRehearsed() {
        publish(BICYCLES);

        assertThatThrownBy(() -> consultations.open("plan-velo", "A"))
                .hasMessageContaining("parvis rehearse plan-velo");
        assertThat(consultations.get("plan-velo").state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void theLatestVerdictDecides() {
        publish(BICYCLES);
        record(BICYCLES, true);
        record(BICYCLES, false);
        assertThatThrownBy(() -> consultations.open("plan-velo", "A")).hasMessageContaining("failed");

        record(BICYCLES, true);
        consultations.open("plan-velo", "A");
        assertThat(consultations.get("plan-velo").state()).isEqualTo(State.OPEN);
    }

    @Test
    void aVerdictIsOfOneContentAlone() throws IOException {
        Path other = changed();
        record(other, true);
        publish(BICYCLES);

        assertThatThrownBy(() -> consultations.open("plan-velo", "A")).hasMessageContaining("was not rehearsed");
    }

    @Test
    void whatIsOpenIsReplacedOnlyByWhatWasRehearsedAndIsNotInterrupted() throws IOException {
        publish(BICYCLES);
        record(BICYCLES, true);
        consultations.open("plan-velo", "A");
        Path next = changed();
        for (boolean paused : new boolean[] {false, true}) {
            if (paused) {
                consultations.pause("plan-velo", "A");
            }
            assertThatThrownBy(() -> publish(next)).hasMessageContaining("parvis rehearse " + next);
            assertThat(consultations.get("plan-velo").definition().version()).isEqualTo(2);
        }
        record(next, true);

        publish(next);
        consultations.open("plan-velo", "A");
        assertThat(consultations.get("plan-velo").definition().version()).isEqualTo(3);
        assertThat(publish(next).changed()).isFalse();
    }

    @Test
    void aCloneIsFoundByItsIdentifierAndListedNowhere() {
        publish(BICYCLES);
        consultations.list();
        var clone = cloned();

        assertThat(clone.id()).matches("r-[0-9a-f]{32}");
        assertThat(consultations.find(clone.id())).hasValueSatisfying(found -> {
            assertThat(found.accepts(Instant.now())).isTrue();
            assertThat(found.versions().byNumber()).hasSize(2);
        });
        assertThat(consultations.list()).extracting(Published::id).containsExactly("plan-velo");
        assertThatThrownBy(() -> consultations.get("nowhere")).message().doesNotContain(clone.id());
        assertThat(consultations.find("r-" + "0".repeat(32))).isEmpty();
    }

    @Test
    void aPurgeTakesACloneAndNothingElse() {
        publish(BICYCLES);
        var clone = cloned();
        Rehearsals.purge(database.owner(), "plan-velo");
        Rehearsals.purge(database.owner(), clone.id());

        var fresh = new Consultations(database.application());
        assertThat(fresh.find(clone.id())).isEmpty();
        assertThat(fresh.get("plan-velo").versions().byNumber()).hasSize(2);
    }

    @Test
    void onlyOldClonesAreTakenForLeftovers() {
        var clone = cloned();
        assertThat(Rehearsals.leftovers(database.owner(), Duration.ofHours(1))).isEmpty();
        database.owner()
                .sql()
                .sql("update consultation.version set published_at = published_at - interval '61 minutes'")
                .update();

        assertThat(Rehearsals.leftovers(database.owner(), Duration.ofHours(1))).containsExactly(clone.id());
    }

    @Test
    void theServerCannotChangeAVerdictNorMakeAnIntruderOfAClone() {
        publish(BICYCLES);
        record(BICYCLES, false);
        for (String statement : new String[] {
            "update consultation.rehearsal set green = true",
            "delete from consultation.rehearsal",
            "update consultation.consultation set rehearses = 'plan-velo'",
            "delete from consultation.consultation"
        }) {
            assertThatThrownBy(() -> database.application().sql().sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Rehearsals.Clone cloned() {
        return rehearsals.clone(rehearsals.subject(ConsultationFolder.open(BICYCLES)), Clock.systemUTC(), "A");
    }

    private void record(Path folder, boolean green) {
        rehearsals.record(rehearsals.subject(ConsultationFolder.open(folder)), green, "{}", "A");
    }

    private Publication publish(Path folder) {
        return consultations.publish(ConsultationFolder.open(folder), null, "A");
    }

    /// The next version, the present one kept beside it.
    private Path changed() throws IOException {
        Path copy = Files.createTempDirectory(temporary, "next");
        FileSystemUtils.copyRecursively(BICYCLES, copy);
        Path file = copy.resolve(Definitions.FILE);
        String now = Files.readString(file);
        Files.writeString(copy.resolve("versions").resolve("2.yaml"), now);
        Files.writeString(file, now.replaceFirst("(?m)^version: 2", "version: 3"));
        return copy;
    }
}

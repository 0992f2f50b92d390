package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.State;
import fr.parvis.database.Databases;
import fr.parvis.database.TestDatabase;
import fr.parvis.rehearsal.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The samples of the demonstration.
final class SamplesTests {

    @TempDir
    private Path temporary;

    @Test
    void theOneThatCanBeAnsweredWasRehearsedFirstAndOnlyOnce() throws Exception {
        Path data = TestDatabase.withBinaries(temporary.resolve("data"));
        try (var databases = Databases.serve(data, Map.of())) {
            var samples = new Samples(Path.of("examples"), databases, temporary.resolve("work"));
            List<Verdict> told = new ArrayList<>();
            samples.publish(told::add);
            samples.publish(told::add);

            assertThat(told).singleElement().matches(Verdict::green);
            var consultations = new Consultations(databases.application());
            assertThat(consultations.get(Samples.OPEN).state()).isEqualTo(State.OPEN);
            assertThat(consultations.get(Samples.CLOSED).state()).isEqualTo(State.CLOSED);
        }
    }
}

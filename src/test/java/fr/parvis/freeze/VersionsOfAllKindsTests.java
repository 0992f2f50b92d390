package fr.parvis.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.analysis.Analysis;
import fr.parvis.analysis.Figure;
import fr.parvis.collection.Register;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Changes;
import fr.parvis.definition.change.Destination;
import fr.parvis.definition.change.Lineage;
import fr.parvis.definition.yaml.RandomDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Definitions by chance, edited by chance, answered by chance: whatever a version changes, no answer is lost, each
/// question adds up, and the register gives the figures that a folder does.
final class VersionsOfAllKindsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path work;

    @Test
    void whateverWasWrittenStandsWhereItIsCounted() {
        long written = 0;
        for (long seed = 0; seed < 150; seed++) {
            Versions versions = versions(seed);
            List<Item> items = Item.of(versions.questions());
            var readers = AnswersReader.ofEach(versions);
            for (Definition version : versions.byNumber().values()) {
                for (RandomAnswers.Row row : RandomAnswers.of(version, seed).rows()) {
                    List<Answer> answers = readers.get(version.version()).read(row.cells(), null);
                    assertThat(answers).hasSameSizeAs(items);
                    for (Item own : Item.of(version.questionnaire().questions())) {
                        String cell = row.cells().getOrDefault(own.column(), "");
                        if (!cell.isBlank()) {
                            written++;
                            Answer answer = answers.get(place(own, version, versions, items));
                            assertThat(answer.state())
                                    .as("seed %d, version %d, %s: %s", seed, version.version(), own.column(), cell)
                                    .isIn(Answer.State.ANSWERED, Answer.State.UNUSABLE);
                            if (answer instanceof Answer.Unusable(String raw, var reason)) {
                                assertThat(raw).as(reason).contains(cell);
                            }
                        }
                    }
                }
            }
        }
        assertThat(written).isGreaterThan(10_000);
    }

    private static int place(Item own, Definition version, Versions versions, List<Item> items) {
        Destination at = new Lineage(versions)
                .destination(version.version(), own.question().id());
        String column = own.row() == null
                ? at.question()
                : at.question() + "." + at.row(own.row().id());
        return items.stream().map(Item::column).toList().indexOf(column);
    }

    @Test
    void theRegisterGivesTheFiguresOfTheFolder() throws Exception {
        for (long seed = 0; seed < 10; seed++) {
            Versions versions = versions(seed);
            Path folder = Files.createDirectories(work.resolve("folder" + seed));
            Path online = Files.createDirectories(work.resolve("online" + seed));
            try (var database = TestDatabase.fresh()) {
                var register = new Register(database.application());
                for (Definition version : versions.byNumber().values()) {
                    var answers = RandomAnswers.of(version, seed + version.version());
                    answers.write(
                            folder.resolve("responses-" + version.version() + ".csv"), "V" + version.version() + "R");
                    answers.received().forEach(register::receive);
                }
                new Freezing(database.application(), versions)
                        .freeze(List.of(), online.resolve("register"), DAY, rows -> {});
            }
            assertThat(figures(online, versions)).as("seed %d", seed).isEqualTo(figures(folder, versions));
        }
    }

    @Test
    void everyBreakingChangeOfTheseVersionsIsDeclared() {
        int changed = 0;
        for (long seed = 0; seed < 100; seed++) {
            for (Changes changes : new Lineage(versions(seed)).changes()) {
                changed += changes.all().size();
                assertThat(changes.undeclared()).as("seed %d", seed).isEmpty();
            }
        }
        assertThat(changed).isGreaterThan(500);
    }

    private static Versions versions(long seed) {
        return new RandomEdits(seed).versions(new RandomDefinition(seed).make(), 2 + (int) (seed % 3));
    }

    /// Analysis throws when a question does not add up.
    private Map<String, Figure> figures(Path folder, Versions versions) throws IOException {
        Path target = Files.createTempDirectory(work, "dataset");
        Dataset dataset = new ConsultationFolder(folder, versions).freeze(target, null, rows -> {});
        try (Analysis analysis = Analysis.open(Dataset.open(dataset.folder()))) {
            return analysis.figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        }
    }
}

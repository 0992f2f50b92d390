package fr.parvis.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.parvis.acceptance.Lille;
import fr.parvis.analysis.Analysis;
import fr.parvis.analysis.Figure;
import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Layers;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.RandomDefinition;
import fr.parvis.report.output.FiguresFile;
import fr.parvis.report.output.ReportFolder;
import fr.parvis.report.output.ReportJob;
import fr.parvis.report.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report cannot tell whether its answers came from a folder or from the register.
final class TwoWorldsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path work;

    @Test
    void theSevenAnswersOfLilleGiveTheSameFiguresFromTheRegister() throws Exception {
        assumeTrue(Lille.isThere(), "the acceptance case is not beside this project: " + Lille.SOURCE);
        Path folder = Lille.write(work.resolve("folder"), "");
        Path online = Lille.write(work.resolve("online"), "");
        Files.delete(online.resolve("responses.csv"));
        Files.delete(online.resolve("views.csv"));
        Versions versions = ConsultationFolder.open(online).versions();
        try (var database = TestDatabase.fresh()) {
            var register = new Register(database.application());
            for (NamedCsvRecord row : Lille.rows("responses.csv")) {
                assertThat(register.receive(received(row))).isInstanceOf(Outcome.Accepted.class);
            }
            var views = List.of(new Entry.View(LocalDate.of(2018, 11, 6), "Concertation", 12));
            Dataset frozen = new Freezing(database.application(), versions)
                    .freeze(views, online.resolve("register"), DAY, rows -> {});
            assertThat(frozen.manifest().commitments()).hasSize(7).isSorted();
        }
        assertThat(figures(online, "participation.days", "audience"))
                .isEqualTo(figures(folder, "participation.days", "audience"));
        assertThat(Verification.of(online.resolve("report"), null).findings()).isEmpty();
    }

    @Test
    void anyAnswersToAnyQuestionsGiveTheSameFiguresFromTheRegister() throws Exception {
        for (long seed = 0; seed < 12; seed++) {
            Definition definition = withoutRedactions(new RandomDefinition(seed).make());
            var answers = RandomAnswers.of(definition, seed);
            Path folder = Files.createDirectories(work.resolve("folder" + seed));
            answers.write(folder);
            Path online = Files.createDirectories(work.resolve("online" + seed));
            try (var database = TestDatabase.fresh()) {
                var register = new Register(database.application());
                answers.received().forEach(register::receive);
                new Freezing(database.application(), Versions.of(definition))
                        .freeze(List.of(), online.resolve("register"), DAY, rows -> {});
            }
            assertThat(counts(online, definition)).as("seed %d", seed).isEqualTo(counts(folder, definition));
        }
    }

    /// Some are set aside by a decision, some come too early or too late, incidents void answers, words are hidden:
    /// none of
    /// those received is missing from the count of states, and those that count, count as if they were alone.
    @Test
    void whateverIsDecidedOfSomeNoneIsLostAndTheOthersCountTheSame() throws Exception {
        for (long seed = 100; seed < 108; seed++) {
            var random = new Random(seed);
            Definition definition = withoutRedactions(new RandomDefinition(seed).make());
            var all = RandomAnswers.of(definition, seed);
            var kept = new ArrayList<RandomAnswers.Row>();
            int setAside = 0;
            Path online = Files.createDirectories(work.resolve("decided" + seed));
            try (var database = TestDatabase.fresh()) {
                var register = new Register(database.application());
                var layers = new Layers(database.application());
                List<Received> received = all.received();
                for (int i = 0; i < received.size(); i++) {
                    var receipt = ((Outcome.Accepted) register.receive(received.get(i))).receipt();
                    if (random.nextInt(4) > 0) {
                        kept.add(all.rows().get(i));
                        continue;
                    }
                    setAside++;
                    layers.setAside(layers.find(receipt.shown()).orElseThrow(), "Test", DAY, "Décision");
                }
                new Freezing(database.application(), Versions.of(definition))
                        .freeze(List.of(), online.resolve("register"), DAY, rows -> {});
            }
            Path folder = Files.createDirectories(work.resolve("kept" + seed));
            new RandomAnswers(definition, kept).write(folder);

            Map<String, Figure> decided = counts(online, definition);
            Figure states = decided.get("participation.states");
            assertThat(states.sum("submissions"))
                    .as("seed %d: %s", seed, states.rows())
                    .isEqualTo(all.rows().size());
            assertThat(states.count("set-aside")).as("seed %d", seed).isEqualTo(setAside);
            Map<String, Figure> alone = counts(folder, definition);
            decided.forEach((id, figure) -> {
                if (id.startsWith("question.") || id.equals("participation.submissions")) {
                    assertThat(figure.rows())
                            .as("%s", id)
                            .isEqualTo(alone.get(id).rows());
                }
            });
        }
    }

    private static Received received(NamedCsvRecord row) {
        var fields = new ArrayList<Fields.Field>();
        for (String column : row.getHeader()) {
            if (!List.of("id", "submitted_at", "channel").contains(column)) {
                fields.add(new Fields.Field(column, row.getField(column)));
            }
        }
        return new Received(
                "mel-2018",
                1,
                Channel.find(row.getField("channel")).orElseThrow(),
                "fr",
                new Fields(fields),
                FormKey.random(),
                OffsetDateTime.parse(row.getField("submitted_at")).atZoneSameInstant(ZoneId.of("Europe/Paris")),
                null,
                Set.of(),
                false);
    }

    /// The results of the report's figures by identifier, those that begin so left out.
    private static Map<String, List<?>> figures(Path folder, String... but) throws IOException {
        Path report = folder.resolve("report");
        new ReportJob(folder, report, Set.of(), "fr", false, false).run((step, n) -> {});
        assertThat(report.resolve(ReportFolder.DATASET)).isDirectory();
        return FiguresFile.read(report).figures().stream()
                .map(FiguresFile.Numbered::figure)
                .filter(f -> List.of(but).stream().noneMatch(f.id()::startsWith))
                .collect(Collectors.toMap(Figure::id, Figure::rows));
    }

    private Map<String, Figure> counts(Path folder, Definition definition) throws IOException {
        Path target = Files.createTempDirectory(work, "dataset");
        Dataset dataset = new ConsultationFolder(folder, Versions.of(definition)).freeze(target, null, rows -> {});
        try (Analysis analysis = Analysis.open(dataset)) {
            return analysis.figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        }
    }

    private static Definition withoutRedactions(Definition d) {
        return new Definition(
                d.id(),
                d.version(),
                d.languages(),
                d.title(),
                d.slogan(),
                d.organiser(),
                d.objectives(),
                d.people(),
                d.calendar(),
                d.method(),
                d.communication(),
                d.documents(),
                d.contact(),
                d.questionnaire(),
                d.codebook(),
                d.incidents(),
                d.acknowledgements(),
                List.of(),
                d.personalData(),
                d.report());
    }
}

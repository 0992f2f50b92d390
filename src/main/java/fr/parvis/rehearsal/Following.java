package fr.parvis.rehearsal;

import fr.parvis.analysis.Analysis;
import fr.parvis.analysis.Figure;
import fr.parvis.collection.Register;
import fr.parvis.consultation.Rehearsals;
import fr.parvis.database.Database;
import fr.parvis.dataset.Dataset;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.freeze.Editions;
import fr.parvis.freeze.Freezing;
import fr.parvis.rehearsal.check.Counted;
import fr.parvis.rehearsal.check.Frozen;
import fr.parvis.rehearsal.check.Reported;
import fr.parvis.rehearsal.check.Stored;
import fr.parvis.rehearsal.plan.Plan;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.visit.Sent;
import fr.parvis.report.Material;
import fr.parvis.report.chapter.Reports;
import fr.parvis.report.html.HtmlRenderer;
import fr.parvis.report.narrative.Narrative;
import fr.parvis.report.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Follows what was sent: register, dataset, figures, report. A step that fails as a whole is the last one looked at.
final class Following {

    /// Gives a dataset's figures.
    interface Counting {
        List<Figure> figures(Analysis analysis);
    }

    /// Gives the report's page. @param folder where the logo is
    interface Printing {
        String html(Material material, Path folder);
    }

    private final Database database;
    private final Rehearsals.Clone clone;
    private final Definition definition;
    private final Path folder;
    private final Losses losses;
    private final Map<String, String> numbers = new HashMap<>();

    Following(Database database, Rehearsals.Clone clone, Path folder, Losses losses) {
        this.database = database;
        this.clone = clone;
        this.definition = clone.versions().current();
        this.folder = folder;
        this.losses = losses;
    }

    /// The number that the report gives to each question's figure, by question.
    Map<String, String> figures() {
        return Map.copyOf(numbers);
    }

    void follow(List<Sent> sent, Counting counting, Printing printing) {
        List<Question> questions = definition.questionnaire().questions();
        Map<UUID, Sent> stored = new Stored(new Register(database), questions, losses).read(sent);
        try {
            Path work = Files.createTempDirectory("parvis-rehearsal-");
            try {
                follow(stored, work, counting, printing);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(Map<UUID, Sent> stored, Path work, Counting counting, Printing printing) {
        List<Question> questions = definition.questionnaire().questions();
        Step step = Step.FROZEN;
        try {
            Dataset dataset = new Freezing(database, clone.versions())
                    .freeze(List.of(), work, LocalDate.now(definition.calendar().zone()), _ -> {});
            try (Analysis analysis = Analysis.open(dataset)) {
                Map<String, Sent> frozen = named(stored);
                new Frozen(analysis, frozen, losses).check(questions);
                step = Step.COUNTED;
                List<Figure> figures = counting.figures(analysis);
                var byId = new LinkedHashMap<String, Figure>();
                figures.forEach(figure -> byId.put(figure.id(), figure));
                new Counted(byId, frozen.values(), losses).check(questions);
                step = Step.REPORTED;
                Material material = material(dataset, analysis, figures);
                questions.forEach(question -> note(question, material));
                new Reported(material, printing.html(material, folder), losses).check(questions, frozen);
            }
        } catch (RuntimeException failed) {
            losses.add("", step, Losses.FAILED, "", String.valueOf(failed.getMessage()));
        }
    }

    private void note(Question question, Material material) {
        String figure = Reported.figureOf(question);
        if (material.figures().containsKey(figure)) {
            numbers.put(question.id(), material.number(figure));
        }
    }

    /// By the identifier that the dataset gives each; one that has none is not in the dataset.
    private Map<String, Sent> named(Map<UUID, Sent> stored) {
        Map<UUID, String> identifiers = new Editions(database).identifiers(clone.id());
        var named = new HashMap<String, Sent>();
        stored.forEach((id, sent) -> named.put(identifiers.getOrDefault(id, id.toString()), sent));
        return named;
    }

    private Material material(Dataset dataset, Analysis analysis, List<Figure> figures) {
        List<String> profile = Material.profileQuestions(dataset.versions()).stream()
                .map(Question::id)
                .toList();
        return Material.of(
                Plan.languages(definition).getFirst(),
                true,
                dataset,
                figures,
                Words.read(analysis, definition, profile),
                Narrative.NONE);
    }

    static List<Figure> figures(Analysis analysis) {
        return analysis.figures();
    }

    static String html(Material material, Path folder) {
        try {
            Path page = Files.createTempFile("parvis-rehearsal-", ".html");
            try {
                HtmlRenderer.render(Reports.compose(material, folder), page);
                return Files.readString(page);
            } finally {
                Files.delete(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package fr.parvis.report;

import fr.parvis.analysis.Figure;
import fr.parvis.dataset.Dataset;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import fr.parvis.definition.Wording;
import fr.parvis.report.narrative.Narrative;
import fr.parvis.report.words.Passage;
import fr.parvis.report.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// All that a report is made from: the dataset's figures and words, the definition, and the prose.
///
/// @param language the report's, `fr` or `en`
/// @param working whether the copy is a working one
/// @param figures by identifier, in the order of the report; their numbers (F1, F2 …) follow it
/// @param alerts each with the decision taken, if any
public record Material(
        String language,
        boolean working,
        Dataset dataset,
        SequencedMap<String, Figure> figures,
        Words words,
        Narrative narrative,
        List<Alert> alerts) {

    /// @param figures in the order of the report
    public static Material of(
            String language, boolean working, Dataset dataset, List<Figure> figures, Words words, Narrative narrative) {
        var byId = new LinkedHashMap<String, Figure>();
        figures.forEach(f -> byId.put(f.id(), f));
        return new Material(
                language,
                working,
                dataset,
                byId,
                words,
                narrative,
                Alerts.of(dataset.versions(), byId, words, language));
    }

    public Definition definition() {
        return dataset.definition();
    }

    public Versions versions() {
        return dataset.versions();
    }

    public Messages messages() {
        return Messages.of(Report.class, language);
    }

    public String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    public Numbers numbers() {
        return Numbers.of(language, definition().report().percentagesFrom());
    }

    /// The figure of this identifier; asking for one that does not exist is a defect.
    public Figure figure(String id) {
        return Objects.requireNonNull(figures.get(id), () -> "No figure " + id);
    }

    /// The figure's number, as the report prints it: `F12`.
    public String number(String figure) {
        return "F" + (List.copyOf(figures.keySet()).indexOf(figure) + 1);
    }

    public long count(String figure, String... keys) {
        return figure(figure).count(keys);
    }

    /// A text of the consultation's, in the report's language if it has it, and marked with its own.
    public Line say(Wording wording) {
        return Line.of(wording.in(language), wording.languageFor(language));
    }

    /// A number of a figure, written out and linked to it.
    public Line value(String figure, String... keys) {
        return new Line(List.of(new Inline.FigureValue(numbers().of(count(figure, keys)), figure)));
    }

    /// The questions that say who answers, in order.
    public static List<Question.Closed> profileQuestions(Versions versions) {
        return versions.questions().stream()
                .filter(q -> q.ask().profile())
                .filter(Question.Closed.class::isInstance)
                .map(Question.Closed.class::cast)
                .toList();
    }

    /// The label of a choice, or of a rating's level; the code itself for one the definition does not know.
    public String label(Question question, String code) {
        List<Choice> choices = switch (question) {
            case Question.Closed q -> q.offered();
            case Question.Ranking q -> q.choices();
            case Question.Grid q -> q.offered();
            case Question.Rating q ->
                q.dontKnow() == null ? List.of() : List.of(new Choice(Choice.DONT_KNOW, q.dontKnow()));
            case Question.Number q -> List.of();
            case Question.Date q -> List.of();
            case Question.ShortText q -> List.of();
            case Question.LongText q -> List.of();
        };
        return choices.stream()
                .filter(c -> c.id().equals(code))
                .findFirst()
                .map(c -> c.label().in(language))
                .orElse(code);
    }

    public String channel(String code) {
        return text("channel." + code);
    }

    /// What a quote says of who wrote it: reference, profile, channel. The profile is left out where it would name
    /// someone, being theirs alone.
    public Line attribution(String reference, String anchor, String source, String channel) {
        Line line = new Line(List.of(new Inline.Link(Line.of(reference), "#" + anchor)));
        Map<String, String> profile = words.profiles().getOrDefault(source, Map.of());
        for (Question.Closed question : profileQuestions(versions())) {
            String choice = profile.get(question.id());
            if (choice != null && count("question." + question.id(), choice) > 1) {
                line = line.then(Line.of(" · " + label(question, choice)));
            }
        }
        return line.then(Line.of(" · " + channel(channel)));
    }

    /// The quote of a passage; what the public edition withholds says so.
    ///
    /// @param again empty at the passage's own place, `@` and a place where it is quoted once more
    public Block quote(Passage passage, String again) {
        String anchor = passage.submission() != null
                ? Anchors.of(passage.submission(), String.valueOf(passage.question()), passage.field())
                : Anchors.of("contribution", passage.source());
        Line attribution = Line.of(passage.id() + " · ")
                .then(attribution(passage.source(), anchor, passage.source(), passage.channel()));
        return passage.text() == null
                ? new Block.Notice(
                        Block.Notice.Kind.PRECAUTION,
                        passage.id(),
                        List.of(new Block.Paragraph(Line.of(text("words.withheld")))))
                : new Block.Quote(Anchors.of(passage.id()) + again, passage.text(), passage.language(), attribution);
    }
}

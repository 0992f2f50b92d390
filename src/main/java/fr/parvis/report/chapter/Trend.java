package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.analysis.Measures;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The main trend of a closed question, in counts: what came first and how often, or where the middle lies.
///
/// @param count the number set large: `4 sur 7`
/// @param sentence key of the message, and its arguments
record Trend(Line count, String key, List<Object> arguments) {

    /// The trend; empty for texts, grids, and questions that nobody answered usably.
    static Optional<Trend> of(Question question, Material material) {
        long answered = material.count("question." + question.id() + ".states", "answered");
        if (question instanceof Question.Grid || answered == 0) {
            return Optional.empty();
        }
        return switch (question) {
            case Question.SingleChoice q -> first(q, "answers", "trend.choice", answered, material);
            case Question.MultipleChoice q -> first(q, "answers", "trend.choices", answered, material);
            case Question.Ranking q -> first(q, "first_places", "trend.ranking", answered, material);
            case Question.Rating q ->
                median(q, "trend.rating", material.numbers().of(q.highest()), material);
            case Question.Number q -> median(q, "trend.number", unit(q.unit(), material), material);
            case Question.Date q -> Optional.empty();
            case Question.Grid q -> Optional.empty();
            case Question.ShortText q -> Optional.empty();
            case Question.LongText q -> Optional.empty();
        };
    }

    Line sentence(Material material) {
        return Line.of(" " + material.text(key, arguments.toArray()));
    }

    /// The sentence that stands beside the count set large, and does not say it again.
    Line brief(Material material) {
        return Line.of(" " + material.text(key + ".brief", arguments.toArray()));
    }

    private static Optional<Trend> first(
            Question question, String column, String key, long answered, Material material) {
        Figure figure = material.figure("question." + question.id());
        List<String> codes = Measures.values(question).stream()
                .filter(c -> !c.equals(Choice.DONT_KNOW))
                .toList();
        long most = codes.stream().mapToLong(c -> figure.count(c, column)).max().orElse(0);
        if (most == 0) {
            return Optional.empty();
        }
        List<String> tops = codes.stream()
                .filter(c -> figure.count(c, column) == most)
                .map(c -> material.text("quoted", material.label(question, c)))
                .toList();
        if (tops.size() > 2) {
            return Optional.empty();
        }
        String names = String.join(" " + material.text("and") + " ", tops);
        var offers = Offers.of(question, material);
        long of = codes.stream()
                .filter(c -> figure.count(c, column) == most)
                .mapToLong(c -> offers.of(c, answered))
                .min()
                .orElse(answered);
        return Optional.of(
                new Trend(outOf(most, of, figure.id(), material), key, List.of(names, tops.size(), most, of)));
    }

    private static Optional<Trend> median(Question question, String key, String unit, Material material) {
        Figure summary = material.figure("question." + question.id() + ".summary");
        Optional<BigDecimal> median = summary.find("median");
        return median.map(m -> new Trend(
                new Line(List.of(new Inline.FigureValue(
                        material.numbers().of(m) + (question instanceof Question.Number ? unit : ""), summary.id()))),
                key,
                List.of(material.numbers().of(m), unit, summary.count("answers"))));
    }

    /// `4 sur 7`, linked to its figure.
    static Line outOf(long count, long of, String figure, Material material) {
        String text = material.text(
                "out-of", material.numbers().of(count), material.numbers().of(of));
        return new Line(List.of(new Inline.FigureValue(text, figure)));
    }

    private static String unit(@org.jspecify.annotations.Nullable Wording unit, Material material) {
        return unit == null ? "" : "\u00a0" + unit.in(material.language());
    }
}

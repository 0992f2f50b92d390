package fr.parvis.definition.change;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Question.Closed;
import fr.parvis.definition.Wording;
import fr.parvis.definition.change.CarryOver.Mapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where the answers that one version took to a question stand among those of all versions.
///
/// @param question the identifier of the question they are counted with
/// @param steps the mappings that led there, the earliest first
/// @param keptFrom the question, as its last version named it, that they were kept apart from; null when they were not
/// @param abandoned the declaration that gave them up; null when they are used
public record Destination(
        String question,
        List<Mapped> steps,
        @Nullable String keptFrom,
        @Nullable Abandonment abandoned) {

    /// @param version the version that declares it @param question the question, as that declaration names it
    public record Abandonment(int version, String question) {

        /// `2/note`: what stands for it in a dataset.
        public String code() {
            return version + "/" + question;
        }
    }

    public Destination {
        steps = List.copyOf(steps);
    }

    /// Where they stay when nothing was declared.
    public static Destination of(String question) {
        return new Destination(question, List.of(), null, null);
    }

    /// Whether answers stand there as they were read.
    public boolean isPlain() {
        return abandoned == null && steps.stream().allMatch(Mapped::keepsAll);
    }

    /// The choice, or the rating's level, that this one is counted as.
    public String choice(String id) {
        String now = id;
        for (Mapped step : steps) {
            now = step.choice(now);
        }
        return now;
    }

    /// The grid's row that this one is counted as.
    public String row(String id) {
        String now = id;
        for (Mapped step : steps) {
            now = step.row(now);
        }
        return now;
    }

    /// The question as it is counted: under its identifier there, without the choices that are counted as others.
    ///
    /// @param mark told after its label, since another question bears the same; empty for nothing
    Question carried(Question asked, String mark) {
        Ask was = asked.ask();
        Wording label = mark.isEmpty() ? was.label() : marked(was.label(), mark);
        var ask = new Ask(question, label, was.help(), was.required(), was.profile(), was.shownIf(), was.lever());
        return switch (asked) {
            case Question.SingleChoice q -> new Question.SingleChoice(ask, choices(q), q.other(), q.dontKnow());
            case Question.MultipleChoice q ->
                new Question.MultipleChoice(ask, choices(q), q.other(), q.dontKnow(), q.min(), q.max());
            case Question.Ranking q -> new Question.Ranking(ask, staying(q.choices(), this::choice), q.max());
            case Question.Grid q ->
                new Question.Grid(ask, staying(q.rows(), this::row), staying(q.choices(), this::choice), q.dontKnow());
            case Question.Rating q -> {
                List<Integer> levels = IntStream.rangeClosed(q.lowest(), q.highest())
                        .mapToObj(level -> Integer.valueOf(choice(Integer.toString(level))))
                        .sorted()
                        .toList();
                yield new Question.Rating(
                        ask, levels.getFirst(), levels.getLast(), q.lowestLabel(), q.highestLabel(), q.dontKnow());
            }
            case Question.Number q -> new Question.Number(ask, q.unit(), q.min(), q.max(), q.decimals());
            case Question.Date q -> new Question.Date(ask, q.min(), q.max());
            case Question.ShortText q -> new Question.ShortText(ask, q.length());
            case Question.LongText q -> new Question.LongText(ask, q.length());
        };
    }

    private List<Choice> choices(Closed closed) {
        return staying(closed.choices(), this::choice);
    }

    private static List<Choice> staying(List<Choice> options, UnaryOperator<String> counted) {
        return options.stream()
                .filter(option -> counted.apply(option.id()).equals(option.id()))
                .toList();
    }

    private static Wording marked(Wording label, String mark) {
        var texts = new LinkedHashMap<String, String>();
        label.byLanguage().forEach((language, text) -> texts.put(language, text + mark));
        return new Wording(texts);
    }
}

package fr.parvis.definition.yaml;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Codebook;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Question.Other;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.definition.change.CarryOver;
import fr.parvis.definition.change.Options;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Questions made by chance; each condition holds when nothing was answered, so that none is impossible.
final class RandomQuestions {

    private final Random random;
    private final RandomDefinition texts;
    private final Codebook codebook;
    private final List<Question.Closed> closed = new ArrayList<>();
    private final int version;
    private int number;

    RandomQuestions(Random random, RandomDefinition texts, Codebook codebook, int version) {
        this.version = version;
        this.random = random;
        this.texts = texts;
        this.codebook = codebook;
    }

    Questionnaire make() {
        List<Section> sections = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new Section(
                        "section-" + i,
                        texts.wording(),
                        texts.maybe(texts::wording),
                        IntStream.rangeClosed(0, random.nextInt(6))
                                .mapToObj(_ -> question())
                                .toList()))
                .toList();
        return new Questionnaire(sections, version == 1 ? List.of() : texts.several(i -> carryOver(i, sections)));
    }

    /// What this version might say of another that is not there.
    private CarryOver carryOver(int number, List<Section> sections) {
        Question question = sections.getFirst().questions().getFirst();
        var options = new TreeMap<String, String>();
        Options.choices(question).forEach(choice -> options.put("avant-" + choice, choice));
        CarryOver.@Nullable Way way = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new CarryOver.Mapped(question.id(), options, new TreeMap<>());
            case 2 -> new CarryOver.KeptApart("apart_" + number);
            default -> new CarryOver.Abandoned(texts.wording());
        };
        boolean cosmetic = way instanceof CarryOver.Mapped || random.nextBoolean();
        var rewording = cosmetic ? CarryOver.Rewording.COSMETIC : CarryOver.Rewording.BREAKING;
        return new CarryOver("avant_" + number, way, way != null && random.nextBoolean() ? null : rewording);
    }

    private Question question() {
        int type = random.nextInt(9);
        Ask ask = new Ask(
                "q_" + number++,
                texts.wording(),
                texts.maybe(texts::wording),
                random.nextBoolean(),
                type == 0 && random.nextBoolean(),
                closed.isEmpty() ? null : texts.maybe(() -> condition(3)),
                codebook.levers().isEmpty()
                        ? null
                        : texts.maybe(() -> codebook.levers().getFirst().id()));
        Question question = switch (type) {
            case 0 -> new Question.SingleChoice(ask, choices(), texts.maybe(this::other), texts.maybe(texts::wording));
            case 1 -> multiple(ask);
            case 2 ->
                new Question.Rating(
                        ask,
                        random.nextInt(3),
                        5 + random.nextInt(6),
                        texts.maybe(texts::wording),
                        texts.maybe(texts::wording),
                        texts.maybe(texts::wording));
            case 3 -> new Question.Ranking(ask, choices(), texts.maybe(() -> 1));
            case 4 ->
                new Question.Number(
                        ask,
                        texts.maybe(texts::wording),
                        texts.maybe(() -> decimal(-1)),
                        texts.maybe(() -> decimal(1)),
                        random.nextInt(7));
            case 5 ->
                new Question.Date(
                        ask,
                        texts.maybe(() -> LocalDate.of(2020, 2, 29)),
                        texts.maybe(() -> LocalDate.of(2030, 12, 31)));
            case 6 -> new Question.ShortText(ask, random.nextBoolean() ? 200 : 1 + random.nextInt(500));
            case 7 -> new Question.LongText(ask, random.nextBoolean() ? 20_000 : 1 + random.nextInt(100_000));
            default -> new Question.Grid(ask, choices(), choices(), texts.maybe(texts::wording));
        };
        if (question instanceof Question.Closed answered) {
            closed.add(answered);
        }
        return question;
    }

    private Question multiple(Ask ask) {
        List<Choice> choices = choices();
        int min = random.nextInt(choices.size() + 1);
        @Nullable Integer max = random.nextBoolean() ? null : Integer.valueOf(Math.max(1, min));
        return new Question.MultipleChoice(
                ask, choices, texts.maybe(this::other), texts.maybe(texts::wording), min, max);
    }

    private List<Choice> choices() {
        return IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> new Choice(random.nextBoolean() ? i + "-km" : "c" + i, texts.wording()))
                .toList();
    }

    private Other other() {
        return new Other(texts.wording(), random.nextBoolean() ? 200 : 1 + random.nextInt(999));
    }

    private BigDecimal decimal(int sign) {
        return Values.shortest(BigDecimal.valueOf(sign * random.nextLong(1_000_000_000L), random.nextInt(7)));
    }

    private Condition condition(int depth) {
        Question.Closed question = closed.get(random.nextInt(closed.size()));
        String value = question.offered()
                .get(random.nextInt(question.offered().size()))
                .id();
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> new Condition.IsNot(question.id(), value);
            case 1 -> new Condition.Not(new Condition.Is(question.id(), value));
            case 2 -> new Condition.Not(new Condition.Contains(question.id(), value));
            case 3 -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
            default -> new Condition.Any(List.of(new Condition.Is(question.id(), value), condition(depth - 1)));
        };
    }
}

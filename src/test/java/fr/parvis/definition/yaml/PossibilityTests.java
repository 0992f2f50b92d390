package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Wording;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PossibilityTests {

    private final SequencedMap<String, Question> earlier = new LinkedHashMap<>();

    @Test
    void oneAnswerCannotBeTwo() {
        single("s", null, "a", "b", "c");

        assertThat(never(all(is("s", "a"), is("s", "b")))).isTrue();
        assertThat(never(any(is("s", "a"), is("s", "b")))).isFalse();
        assertThat(never(all(not(is("s", "a")), not(is("s", "b")), not(is("s", "c")))))
                .isFalse();
        assertThat(never(not(any(is("s", "a"), new Condition.IsNot("s", "a"))))).isTrue();
    }

    @Test
    void severalChoicesCanBeHadTogetherWithinTheirNumbers() {
        multiple("m", 0, 2, "a", "b", "c");

        assertThat(never(all(has("m", "a"), has("m", "b")))).isFalse();
        assertThat(never(all(has("m", "a"), has("m", "b"), has("m", "c")))).isTrue();
        assertThat(never(all(is("m", "a"), has("m", "b")))).isTrue();
    }

    @Test
    void oneChoiceAloneIsImpossibleWhereTwoAreAsked() {
        multiple("m", 2, null, "a", "b", "c");

        assertThat(never(is("m", "a"))).isTrue();
        assertThat(never(all(has("m", "a"), not(has("m", "b"))))).isFalse();
        assertThat(never(all(has("m", "a"), not(has("m", "b")), not(has("m", "c")))))
                .isTrue();
    }

    @Test
    void aChoiceWithOthersAsksThatThereBeOthersAndRoomForThem() {
        Condition aAndMore = all(has("m", "a"), not(is("m", "a")));
        multiple("m", 0, 1, "a", "b", "c");
        assertThat(never(aAndMore)).isTrue();
        multiple("m", 0, 2, "a", "b", "c");
        assertThat(never(aAndMore)).isFalse();
        multiple("m", 3, 3, "a", "b", "c");
        assertThat(never(aAndMore)).as("all three").isFalse();
        multiple("m", 0, null, "a", "b");
        assertThat(never(all(has("m", "a"), not(is("m", "a")), not(has("m", "b")))))
                .as("b is the only other")
                .isTrue();
    }

    @Test
    void aRankingHoldsAsManyAsItMayAndAtLeastOne() {
        ranking("r", 2, "a", "b", "c");
        assertThat(never(all(has("r", "a"), has("r", "b")))).isFalse();
        assertThat(never(all(has("r", "a"), has("r", "b"), has("r", "c")))).isTrue();
        ranking("r", null, "a", "b", "c");
        assertThat(never(all(has("r", "a"), has("r", "b"), has("r", "c")))).isFalse();
        assertThat(never(is("r", "a"))).as("one alone").isFalse();
    }

    @Test
    void beyondTwelveNamedChoicesOrAHundredQuestionsTheSearchIsGivenUp() {
        for (int named : List.of(12, 13)) {
            String[] choices = IntStream.range(0, named).mapToObj(i -> "c" + i).toArray(String[]::new);
            multiple("m", 0, null, choices);
            Condition[] each = Stream.of(choices).map(c -> has("m", c)).toArray(Condition[]::new);
            assertThat(never(all(all(each), not(has("m", "c0")))))
                    .as("%d choices", named)
                    .isEqualTo(named == 12);
        }
        for (int questions : List.of(100, 101)) {
            earlier.clear();
            for (int i = 0; i < questions; i++) {
                single("q" + i, i == 0 ? null : is("q" + (i - 1), "x"), "x", "y");
            }
            assertThat(never(all(is("q" + (questions - 1), "x"), is("q0", "y"))))
                    .as("%d questions", questions)
                    .isEqualTo(questions == 100);
        }
    }

    @Test
    void aQuestionThatIsNotShownHasNoAnswer() {
        single("s", null, "a", "b");
        single("t", is("s", "a"), "x", "y");
        single("u", is("t", "x"), "v", "w");

        assertThat(never(all(is("t", "x"), is("s", "b")))).isTrue();
        assertThat(never(all(is("u", "v"), is("s", "b")))).isTrue();
        assertThat(never(all(is("u", "v"), is("s", "a")))).isFalse();
        assertThat(never(all(new Condition.IsNot("t", "x"), is("s", "b")))).isFalse();
    }

    @Test
    void whatIsRequiredIsNotLeftBlankWhereItIsShown() {
        Condition neither = all(not(is("s", "a")), not(is("s", "b")));
        single("s", null, "a", "b");
        assertThat(neverOnceRequiredAreAnswered(neither)).isFalse();
        earlier.put("s", new Question.SingleChoice(required("s", null), choices("a", "b"), null, null));
        assertThat(neverOnceRequiredAreAnswered(neither)).isTrue();
        assertThat(never(neither)).as("whoever left it blank").isFalse();
        assertThat(neverOnceRequiredAreAnswered(is("s", "b"))).isFalse();

        Condition noneOfThese = all(not(is("t", "x")), not(is("t", "y")));
        earlier.put("t", new Question.SingleChoice(required("t", is("s", "a")), choices("x", "y"), null, null));
        assertThat(neverOnceRequiredAreAnswered(noneOfThese)).as("not shown").isFalse();
        assertThat(neverOnceRequiredAreAnswered(all(noneOfThese, is("s", "a")))).isTrue();
        earlier.put("t", new Question.SingleChoice(required("t", is("s", "a")), choices("x", "y", "z"), null, null));
        assertThat(neverOnceRequiredAreAnswered(all(noneOfThese, is("s", "a"))))
                .as("the third one")
                .isFalse();
    }

    @Test
    void aRatingIsOneOfItsLevelsOrDontKnow() {
        earlier.put("n", new Question.Rating(required("n", null), 1, 3, null, null, null));
        Condition noLevel = all(not(is("n", "1")), not(is("n", "2")), not(is("n", "3")));

        assertThat(neverOnceRequiredAreAnswered(noLevel)).isFalse();
        assertThat(neverOnceRequiredAreAnswered(all(noLevel, not(is("n", Choice.DONT_KNOW)))))
                .isTrue();
        assertThat(never(all(noLevel, not(is("n", Choice.DONT_KNOW))))).isFalse();
    }

    @Test
    void aTextCanBeAnythingOrNothing() {
        earlier.put("t", new Question.LongText(ask("t", null), 100));

        assertThat(never(is("t", "oui"))).isFalse();
        assertThat(never(all(new Condition.IsNot("t", "oui"), new Condition.IsNot("t", "non"))))
                .isFalse();
        assertThat(never(all(is("t", "oui"), is("t", "non")))).isTrue();
    }

    /// The search and a plain enumeration of every answer agree.
    @Test
    void nothingIsMissedBySettingAsideWhatConditionsDoNotName() {
        single("s", null, "a", "b", "c");
        multiple("m", 1, 2, "x", "y", "z");
        List<Condition> parts = List.of(
                is("s", "a"),
                new Condition.IsNot("s", "b"),
                has("m", "x"),
                is("m", "y"),
                not(has("m", "y")),
                not(is("s", "c")));

        for (Condition one : parts) {
            for (Condition two : parts) {
                for (Condition three : parts) {
                    Condition condition = all(one, two, not(three));
                    assertThat(never(condition)).as(condition.toString()).isEqualTo(!possible(condition));
                }
            }
        }
    }

    @Test
    void aSearchTooLongIsGivenUpAndTheConditionTakenAsPossible() {
        var conditions = IntStream.range(0, 60)
                .mapToObj(i -> {
                    single("s" + i, null, "a", "b", "c");
                    return any(is("s" + i, "a"), is("s" + i, "b"));
                })
                .toList();
        var impossible = all(new Condition.All(List.copyOf(conditions)), all(is("s59", "c"), is("s58", "c")));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> never(impossible)))
                .isFalse();
    }

    @Test
    void aLongChainOfConditionsIsReadSoon() {
        single("q0", null, "a", "b");
        for (int i = 1; i < 20_000; i++) {
            single("q" + i, is("q" + (i - 1), "a"), "a", "b");
        }

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> never(is("q19999", "b"))))
                .isFalse();
        assertThat(never(is("q40", "b"))).isFalse();
        assertThat(never(all(is("q40", "b"), is("q0", "b")))).isTrue();
    }

    private boolean possible(Condition condition) {
        var singles = List.of(Set.<String>of(), Set.of("a"), Set.of("b"), Set.of("c"));
        var multiples = Stream.of("", "x", "y", "z", "x y", "x z", "y z")
                .map(s -> s.isEmpty() ? Set.<String>of() : Set.of(s.split(" ")))
                .toList();
        return singles.stream()
                .anyMatch(s -> multiples.stream().anyMatch(m -> condition.holds(q -> q.equals("s") ? s : m)));
    }

    private boolean never(Condition condition) {
        return Possibility.never(condition, earlier);
    }

    private boolean neverOnceRequiredAreAnswered(Condition condition) {
        return Possibility.neverOnceRequiredAreAnswered(condition, earlier);
    }

    private void single(String id, @Nullable Condition shownIf, String... choices) {
        earlier.put(id, new Question.SingleChoice(ask(id, shownIf), choices(choices), null, null));
    }

    private void multiple(String id, int min, @Nullable Integer max, String... choices) {
        earlier.put(id, new Question.MultipleChoice(ask(id, null), choices(choices), null, null, min, max));
    }

    private void ranking(String id, @Nullable Integer max, String... choices) {
        earlier.put(id, new Question.Ranking(ask(id, null), choices(choices), max));
    }

    private static Ask ask(String id, @Nullable Condition shownIf) {
        return new Ask(id, Wording.of("fr", id), null, false, false, shownIf, null);
    }

    private static Ask required(String id, @Nullable Condition shownIf) {
        return new Ask(id, Wording.of("fr", id), null, true, false, shownIf, null);
    }

    private static List<Choice> choices(String... ids) {
        return Stream.of(ids).map(id -> new Choice(id, Wording.of("fr", id))).toList();
    }

    private static Condition is(String question, String value) {
        return new Condition.Is(question, value);
    }

    private static Condition has(String question, String value) {
        return new Condition.Contains(question, value);
    }

    private static Condition not(Condition condition) {
        return new Condition.Not(condition);
    }

    private static Condition all(Condition... conditions) {
        return new Condition.All(List.of(conditions));
    }

    private static Condition any(Condition... conditions) {
        return new Condition.Any(List.of(conditions));
    }
}

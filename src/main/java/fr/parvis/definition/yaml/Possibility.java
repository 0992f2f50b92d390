package fr.parvis.definition.yaml;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/// Looks for answers under which a condition holds, trying every combination that can differ: the values that
/// conditions name, one other value for all the rest, and no answer; a question whose own condition fails is
/// not answered.
public final class Possibility {

    /// Beyond so many combinations the search is given up and the condition taken as possible.
    private static final int MOST_TRIES = 100_000;
    private static final int MOST_QUESTIONS = 100;
    /// Choices of one question that conditions name, beyond which its combinations are not listed.
    private static final int MOST_NAMED = 12;
    /// No one can have typed it: control characters are refused.
    private static final String ANOTHER = "\0";

    private final Condition condition;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<List<Set<String>>> possible;
    private final Map<String, Set<String>> answers = new HashMap<>();
    private final boolean requiredAnswered;
    private int tries;

    private Possibility(Condition condition, SequencedMap<String, Question> earlier, boolean requiredAnswered) {
        this.condition = condition;
        this.requiredAnswered = requiredAnswered;
        reach(condition, earlier, new HashSet<>());
        possible = questions.stream().map(this::answersTo).toList();
    }

    /// Whether no answers to the earlier questions make this condition true.
    static boolean never(Condition condition, SequencedMap<String, Question> earlier) {
        return never(condition, earlier, false);
    }

    /// The same of people who answer what they must: what is required is not left blank where it is shown.
    public static boolean neverOnceRequiredAreAnswered(Condition condition, SequencedMap<String, Question> earlier) {
        return never(condition, earlier, true);
    }

    private static boolean never(
            Condition condition, SequencedMap<String, Question> earlier, boolean requiredAnswered) {
        var possibility = new Possibility(condition, earlier, requiredAnswered);
        return possibility.questions.size() <= MOST_QUESTIONS && !possibility.holdsFrom(0);
    }

    /// Notes the values that the condition names, and lists the questions, each after those that its own condition
    /// names.
    private void reach(Condition from, SequencedMap<String, Question> earlier, Set<String> reached) {
        from.comparisons().forEach(comparison -> {
            named.computeIfAbsent(comparison.question(), _ -> new LinkedHashSet<>())
                    .add(comparison.value());
            Question question = earlier.get(comparison.question());
            if (question != null && reached.size() <= MOST_QUESTIONS && reached.add(question.id())) {
                Condition shownIf = question.ask().shownIf();
                if (shownIf != null) {
                    reach(shownIf, earlier, reached);
                }
                questions.add(question);
            }
        });
    }

    private boolean holdsFrom(int index) {
        if (++tries > MOST_TRIES) {
            return true;
        }
        if (index == questions.size()) {
            return condition.holds(id -> answers.getOrDefault(id, Set.of()));
        }
        Question question = questions.get(index);
        Condition shownIf = question.ask().shownIf();
        boolean shown = shownIf == null || shownIf.holds(id -> answers.getOrDefault(id, Set.of()));
        boolean mustAnswer = requiredAnswered && question.ask().required();
        for (Set<String> answer : shown ? possible.get(index) : List.of(Set.<String>of())) {
            if (shown && mustAnswer && answer.isEmpty()) {
                continue;
            }
            answers.put(question.id(), answer);
            if (holdsFrom(index + 1)) {
                return true;
            }
        }
        return false;
    }

    private List<Set<String>> answersTo(Question question) {
        Set<String> values = named.getOrDefault(question.id(), Set.of());
        return switch (question) {
            case Question.SingleChoice single -> one(values, single.offered().size() > values.size());
            case Question.MultipleChoice multiple ->
                several(
                        values,
                        multiple.offered(),
                        multiple.min(),
                        multiple.max() == null ? Integer.MAX_VALUE : multiple.max());
            case Question.Ranking ranking ->
                several(values, ranking.choices(), 1, ranking.max() == null ? Integer.MAX_VALUE : ranking.max());
            case Question.Rating rating -> one(values, rating.highest() - rating.lowest() + 2 > values.size());
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _, Question.Grid _ ->
                one(values, true);
        };
    }

    private static List<Set<String>> one(Set<String> values, boolean another) {
        var answers = new ArrayList<Set<String>>();
        values.forEach(value -> answers.add(Set.of(value)));
        if (another) {
            answers.add(Set.of(ANOTHER));
        }
        answers.add(Set.of());
        return answers;
    }

    /// The subsets of the values named, each alone or with others, whose size is allowed.
    private List<Set<String>> several(Set<String> values, List<Choice> offered, int min, int max) {
        List<String> list = List.copyOf(values);
        int others = offered.size() - list.size();
        var answers = new ArrayList<Set<String>>();
        answers.add(Set.of());
        if (list.size() > MOST_NAMED) {
            tries = MOST_TRIES;
            return answers;
        }
        for (int mask = 0; mask < 1 << list.size(); mask++) {
            int bits = mask;
            var taken = new HashSet<>(IntStream.range(0, list.size())
                    .filter(i -> (bits & 1 << i) != 0)
                    .mapToObj(list::get)
                    .toList());
            int size = taken.size();
            if (size > 0 && size >= min && size <= max) {
                answers.add(Set.copyOf(taken));
            }
            if (others > 0 && size + 1 <= max && size + others >= min) {
                taken.add(ANOTHER);
                answers.add(Set.copyOf(taken));
            }
        }
        return answers;
    }
}

package fr.parvis.rehearsal.plan;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for replies to earlier questions under which a question is shown, or is not.
final class Search {

    private static final int MOST_TRIES = 50_000;
    private static final int MOST_NAMED = 6;

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private int tries;

    Search(List<Question> questions) {
        for (Question question : questions) {
            this.questions.put(question.id(), question);
            comparisons(question)
                    .forEach(c -> named.computeIfAbsent(c.question(), _ -> new LinkedHashSet<>())
                            .add(c.value()));
        }
    }

    /// Replies by question; empty when there are none, or none was found in a reasonable time.
    ///
    /// @param preferred for each question, the ways that are still to be tried, first
    Optional<Map<String, Reply>> find(Question target, boolean shown, Map<String, List<Reply>> preferred) {
        var closure = new LinkedHashSet<String>();
        reach(target, closure);
        List<Question> order = questions.values().stream()
                .filter(q -> closure.contains(q.id()))
                .toList();
        tries = 0;
        var replies = new LinkedHashMap<String, Reply>();
        boolean found = from(0, order, target, shown, preferred, replies, new HashMap<>());
        return found ? Optional.of(replies) : Optional.empty();
    }

    private boolean from(
            int index,
            List<Question> order,
            Question target,
            boolean shown,
            Map<String, List<Reply>> preferred,
            Map<String, Reply> replies,
            Map<String, Set<String>> values) {
        if (++tries > MOST_TRIES) {
            return false;
        }
        if (index == order.size()) {
            return Conditions.shown(target, values) == shown;
        }
        Question question = order.get(index);
        if (!Conditions.shown(question, values)) {
            return from(index + 1, order, target, shown, preferred, replies, values);
        }
        for (Reply reply : candidates(question, preferred.getOrDefault(question.id(), List.of()))) {
            replies.put(question.id(), reply);
            values.put(question.id(), new Given(question, reply, true).values());
            if (from(index + 1, order, target, shown, preferred, replies, values)) {
                return true;
            }
        }
        replies.remove(question.id());
        values.remove(question.id());
        return false;
    }

    private void reach(Question question, Set<String> closure) {
        comparisons(question).forEach(comparison -> {
            Question earlier = questions.get(comparison.question());
            if (earlier != null && closure.add(earlier.id())) {
                reach(earlier, closure);
            }
        });
    }

    private static List<Condition.Comparison> comparisons(Question question) {
        Condition condition = question.ask().shownIf();
        return condition == null ? List.of() : condition.comparisons().toList();
    }

    /// One reply for each way that conditions can tell apart.
    private List<Reply> candidates(Question question, List<Reply> preferred) {
        var all = new ArrayList<>(preferred);
        all.addAll(Replies.taken(question));
        all.addAll(meant(question, List.copyOf(named.getOrDefault(question.id(), Set.of()))));
        var told = new HashSet<List<Object>>();
        return all.stream()
                .filter(reply -> {
                    Set<String> values = new Given(question, reply, true).values();
                    var known = new HashSet<>(values);
                    known.retainAll(named.getOrDefault(question.id(), Set.of()));
                    return told.add(List.of(known, Math.min(values.size(), known.size() + 1)));
                })
                .toList();
    }

    /// Replies made of the values that conditions name.
    private static List<Reply> meant(Question question, List<String> values) {
        return switch (question) {
            case Question.MultipleChoice q ->
                subsets(values).stream()
                        .map(taken -> chosen(q, taken))
                        .flatMap(Optional::stream)
                        .toList();
            case Question.Ranking q ->
                subsets(values).stream()
                        .filter(taken -> q.max() == null || taken.size() <= q.max())
                        .map(taken -> (Reply) new Reply.Rank(taken, false))
                        .toList();
            case Question.Number q ->
                values.stream()
                        .map(value -> (Reply) new Reply.Type(new BigDecimal(value).toPlainString()))
                        .toList();
            case Question.Date q ->
                values.stream()
                        .map(value -> (Reply) Reply.Day.of(LocalDate.parse(value)))
                        .toList();
            case Question.ShortText q -> typed(values, q.length());
            case Question.LongText q -> typed(values, q.length());
            case Question.SingleChoice _, Question.Rating _, Question.Grid _ -> List.of();
        };
    }

    private static List<Reply> typed(List<String> values, int length) {
        return values.stream()
                .filter(value -> Texts.count(value) <= length && !value.isBlank())
                .map(value -> (Reply) new Reply.Type(value))
                .toList();
    }

    private static Optional<Reply> chosen(Question.MultipleChoice q, List<String> taken) {
        var all = new LinkedHashSet<>(taken);
        boolean dontKnow = taken.contains(Choice.DONT_KNOW);
        if (dontKnow && taken.size() > 1) {
            return Optional.empty();
        }
        if (!dontKnow) {
            q.choices().stream()
                    .map(Choice::id)
                    .takeWhile(_ -> all.size() < q.min())
                    .forEach(all::add);
        }
        if (q.max() != null && all.size() > q.max()) {
            return Optional.empty();
        }
        List<String> inOrder =
                q.offered().stream().map(Choice::id).filter(all::contains).toList();
        Question.Other other = q.other();
        String words = all.contains(Choice.OTHER) && other != null ? Texts.brief(other.length()) : "";
        return Optional.of(new Reply.Choose(inOrder, words));
    }

    private static List<List<String>> subsets(List<String> values) {
        List<String> few = values.subList(0, Math.min(MOST_NAMED, values.size()));
        var subsets = new ArrayList<List<String>>();
        for (int mask = 1; mask < 1 << few.size(); mask++) {
            var taken = new ArrayList<String>();
            for (int i = 0; i < few.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    taken.add(few.get(i));
                }
            }
            subsets.add(taken);
        }
        return subsets;
    }
}

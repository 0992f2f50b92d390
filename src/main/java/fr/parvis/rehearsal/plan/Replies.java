package fr.parvis.rehearsal.plan;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The ways to answer a question that together use all that it offers, and those that it must refuse.
public final class Replies {

    private Replies() {}

    /// What the question must take; leaving it empty is the last way, where it may be.
    public static List<Reply> taken(Question question) {
        var ways = new ArrayList<Reply>(
                switch (question) {
                    case Question.SingleChoice q -> closed(q, 1, 1);
                    case Question.MultipleChoice q -> several(q);
                    case Question.Rating q ->
                        levels(q).stream().map(Replies::one).toList();
                    case Question.Ranking q -> rankings(q);
                    case Question.Number q -> Quantities.taken(q);
                    case Question.Date q -> Quantities.taken(q);
                    case Question.ShortText q -> texts(q.length(), false);
                    case Question.LongText q -> texts(q.length(), true);
                    case Question.Grid q -> grid(q);
                });
        if (!question.ask().required() || ways.isEmpty()) {
            ways.add(new Reply.Leave());
        }
        return List.copyOf(new LinkedHashSet<>(ways));
    }

    /// What the question must refuse: nothing where an answer is required, then what is beyond each of its bounds.
    public static List<Reply> refused(Question question) {
        Stream<Reply> empty = question.ask().required() ? Stream.of(new Reply.Leave()) : Stream.of();
        Stream<Reply> wrong = switch (question) {
            case Question.SingleChoice q -> otherRefused(q, List.of()).stream();
            case Question.MultipleChoice q -> Stream.concat(counts(q), otherRefused(q, padding(q)).stream());
            case Question.Number q -> Quantities.refused(q).stream();
            case Question.Date q -> Quantities.refused(q).stream();
            case Question.ShortText q -> Stream.of(tooLong(q.length()));
            case Question.LongText q -> Stream.of(tooLong(q.length()));
            case Question.Grid q -> rowLeft(q);
            case Question.Rating _, Question.Ranking _ -> Stream.of();
        };
        return Stream.concat(empty, wrong).toList();
    }

    private static Reply one(String choice) {
        return new Reply.Choose(List.of(choice), "");
    }

    private static List<Reply> texts(int length, boolean lines) {
        return Texts.upTo(length, lines).stream()
                .map(text -> (Reply) new Reply.Type(text))
                .toList();
    }

    private static Reply tooLong(int length) {
        return new Reply.Type("b".repeat(length + 1));
    }

    private static List<String> levels(Question.Rating q) {
        Stream<String> levels = IntStream.rangeClosed(q.lowest(), q.highest()).mapToObj(Integer::toString);
        return Stream.concat(levels, q.dontKnow() == null ? Stream.of() : Stream.of(Choice.DONT_KNOW))
                .toList();
    }

    /// Each choice, with as many others as an answer needs.
    ///
    /// @param size how many choices an answer has at least @param most and at most
    private static List<Reply> closed(Question.Closed q, int size, int most) {
        var ways = new ArrayList<Reply>();
        List<String> choices = q.choices().stream().map(Choice::id).toList();
        for (int i = 0; i < choices.size(); i++) {
            ways.add(new Reply.Choose(around(choices, i, Math.min(size, choices.size())), ""));
        }
        Question.Other other = q.other();
        if (other != null) {
            var with = new ArrayList<>(choices.subList(0, Math.clamp(size - 1, 0, Math.min(most - 1, choices.size()))));
            with.add(Choice.OTHER);
            ways.add(new Reply.Choose(with, Texts.brief(other.length())));
            ways.add(new Reply.Choose(with, Texts.exactly(other.length(), false)));
        }
        if (q.dontKnow() != null) {
            ways.add(one(Choice.DONT_KNOW));
        }
        return ways;
    }

    private static List<Reply> several(Question.MultipleChoice q) {
        int size = Math.max(1, q.min());
        var ways = new ArrayList<>(closed(q, size, q.max() == null ? Integer.MAX_VALUE : q.max()));
        List<String> choices = q.choices().stream().map(Choice::id).toList();
        int most = q.max() == null ? choices.size() : Math.min(q.max(), choices.size());
        ways.add(new Reply.Choose(choices.subList(0, most), ""));
        ways.removeIf(way -> way instanceof Reply.Choose(var taken, String other)
                && !taken.contains(Choice.DONT_KNOW)
                && taken.size() < q.min());
        return ways;
    }

    /// The choice at this place and those that follow it, in the order shown.
    private static List<String> around(List<String> choices, int place, int size) {
        var places = IntStream.range(place, place + size)
                .mapToObj(i -> i % choices.size())
                .sorted()
                .toList();
        return places.stream().map(choices::get).toList();
    }

    private static List<String> padding(Question.MultipleChoice q) {
        return q.choices().stream()
                .map(Choice::id)
                .limit(Math.max(0, q.min() - 1))
                .toList();
    }

    private static Stream<Reply> counts(Question.MultipleChoice q) {
        var wrong = new ArrayList<Reply>();
        List<String> choices = q.choices().stream().map(Choice::id).toList();
        if (q.min() > 1) {
            wrong.add(one(choices.getFirst()));
        }
        if (q.max() != null && q.max() < choices.size()) {
            wrong.add(new Reply.Choose(choices.subList(0, q.max() + 1), ""));
        }
        if (q.dontKnow() != null) {
            wrong.add(new Reply.Choose(List.of(choices.getFirst(), Choice.DONT_KNOW), ""));
        }
        return wrong.stream();
    }

    private static List<Reply> otherRefused(Question.Closed q, List<String> with) {
        Question.Other other = q.other();
        if (other == null) {
            return List.of();
        }
        var taken = new ArrayList<>(with);
        taken.add(Choice.OTHER);
        return List.of(new Reply.Choose(taken, ""), new Reply.Choose(taken, "b".repeat(other.length() + 1)));
    }

    private static List<Reply> rankings(Question.Ranking q) {
        List<String> choices = q.choices().stream().map(Choice::id).toList();
        int most = q.max() == null ? choices.size() : Math.min(q.max(), choices.size());
        var ways = new ArrayList<Reply>();
        choices.forEach(choice -> ways.add(new Reply.Rank(List.of(choice), false)));
        var backwards = new ArrayList<>(choices);
        Collections.reverse(backwards);
        ways.add(new Reply.Rank(backwards.subList(0, most), false));
        if (most > 1) {
            ways.add(new Reply.Rank(choices.subList(0, most), true));
        }
        return ways;
    }

    /// Each row with each choice, all rows at a time.
    private static List<Reply> grid(Question.Grid q) {
        List<Choice> offered = q.offered();
        var ways = new ArrayList<Reply>();
        for (int turn = 0; turn < offered.size(); turn++) {
            var byRow = new LinkedHashMap<String, String>();
            for (int row = 0; row < q.rows().size(); row++) {
                byRow.put(
                        q.rows().get(row).id(),
                        offered.get((row + turn) % offered.size()).id());
            }
            ways.add(new Reply.Fill(byRow));
        }
        if (!q.ask().required() && q.rows().size() > 1) {
            ways.add(new Reply.Fill(allButTheLast(q)));
        }
        return ways;
    }

    private static Stream<Reply> rowLeft(Question.Grid q) {
        return q.ask().required() && q.rows().size() > 1 ? Stream.of(new Reply.Fill(allButTheLast(q))) : Stream.of();
    }

    private static LinkedHashMap<String, String> allButTheLast(Question.Grid q) {
        var byRow = new LinkedHashMap<String, String>();
        q.rows()
                .subList(0, q.rows().size() - 1)
                .forEach(row -> byRow.put(row.id(), q.choices().getFirst().id()));
        return byRow;
    }
}

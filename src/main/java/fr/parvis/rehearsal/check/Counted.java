package fr.parvis.rehearsal.check;

import fr.parvis.analysis.Figure;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Reply;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.visit.Sent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts what was sent once more, as one would on paper, and compares the figures.
///
/// @param figures by identifier
public record Counted(Map<String, Figure> figures, Collection<Sent> sent, Losses losses) {

    public void check(List<Question> questions) {
        for (Question question : questions) {
            if (!losses.before(Step.COUNTED, question.id())) {
                states(question);
                own(question);
            }
        }
    }

    private void states(Question question) {
        Figure figure = figure(question, ".states");
        for (Item item : Item.of(List.of(question))) {
            String row = item.row() == null ? "" : item.row().id();
            long shown = count(question, _ -> true);
            long empty = count(question, given -> given.isEmpty(row));
            same(question, shown - empty, at(figure, row, "answered"));
            same(question, empty, at(figure, row, "skipped"));
            same(question, sent.size() - shown, at(figure, row, "not-shown"));
            same(question, 0, at(figure, row, "unusable"));
        }
    }

    private void own(Question question) {
        switch (question) {
            case Question.Closed q -> {
                choices(q, q.offered().stream().map(Choice::id).toList());
                if (q.other() != null) {
                    long words = count(q, given -> !given.words().isEmpty());
                    same(q, words, figure(q, ".others").count("answers"));
                }
            }
            case Question.Rating q ->
                choices(
                        q,
                        IntStream.rangeClosed(q.lowest(), q.highest())
                                .mapToObj(Integer::toString)
                                .toList());
            case Question.Ranking q -> q.choices().forEach(choice -> rank(q, choice.id()));
            case Question.Grid q -> grid(q);
            case Question.Number q -> number(q);
            case Question.Date q -> date(q);
            case Question.ShortText q -> words(q);
            case Question.LongText q -> words(q);
        }
    }

    private void choices(Question question, List<String> offered) {
        for (String choice : offered) {
            long taken = count(
                    question,
                    given -> given.reply() instanceof Reply.Choose(var choices, String other)
                            && choices.contains(choice));
            same(question, taken, figure(question, "").count(choice));
        }
    }

    private void rank(Question.Ranking question, String choice) {
        List<Integer> places = given(question)
                .map(given ->
                        given.reply() instanceof Reply.Rank(var order, boolean moved) ? order.indexOf(choice) + 1 : 0)
                .filter(place -> place > 0)
                .toList();
        Figure figure = figure(question, "");
        same(question, places.size(), figure.count(choice, "ranked"));
        same(question, Collections.frequency(places, 1), figure.count(choice, "first_places"));
        same(question, places.stream().mapToInt(p -> p).sum(), figure.count(choice, "rank_sum"));
    }

    private void grid(Question.Grid question) {
        for (Choice row : question.rows()) {
            for (Choice choice : question.offered()) {
                long taken = count(question, given -> given.cell(row.id()).equals(choice.id()));
                same(question, taken, figure(question, "").count(row.id(), choice.id()));
            }
        }
    }

    private void number(Question.Number question) {
        List<BigDecimal> numbers = given(question)
                .filter(given -> !given.isEmpty(""))
                .map(given -> new BigDecimal(given.cell("")))
                .sorted()
                .toList();
        Figure figure = figure(question, ".summary");
        same(question, numbers.size(), figure.count("answers"));
        if (!numbers.isEmpty()) {
            same(question, numbers.getFirst(), figure.find("lowest").orElse(null));
            same(question, numbers.getLast(), figure.find("highest").orElse(null));
        }
    }

    private void date(Question.Date question) {
        List<String> days = given(question)
                .filter(given -> !given.isEmpty(""))
                .map(given -> given.cell(""))
                .sorted()
                .toList();
        Figure figure = figure(question, ".summary");
        List<String> found = new ArrayList<>();
        for (String column : List.of("answers", "earliest", "latest")) {
            int at = figure.columns().indexOf(column);
            found.add(at < 0 ? "" : Objects.toString(figure.rows().getFirst().get(at), ""));
        }
        String first = days.isEmpty() ? "" : days.getFirst();
        String last = days.isEmpty() ? "" : days.getLast();
        List<String> expected = List.of(Integer.toString(days.size()), first, last);
        if (!expected.equals(found)) {
            losses.add(question.id(), Step.COUNTED, "counted", expected.toString(), found.toString());
        }
    }

    private void words(Question question) {
        long texts = count(question, given -> !given.words().isEmpty());
        same(question, texts, figure(question, ".texts").count("answers"));
    }

    private Stream<Given> given(Question question) {
        return sent.stream().map(each -> each.given().get(question.id())).filter(Objects::nonNull);
    }

    private long count(Question question, Predicate<Given> which) {
        return given(question).filter(which).count();
    }

    private static long at(Figure figure, String row, String state) {
        return row.isEmpty() ? figure.count(state) : figure.count(row, state);
    }

    private Figure figure(Question question, String part) {
        String id = "question." + question.id() + part;
        Figure figure = figures.get(id);
        if (figure == null) {
            losses.add(question.id(), Step.COUNTED, "no-figure", id, "");
        }
        return figure != null ? figure : new Figure(id, List.of(), "", List.of(), List.of(List.of()), false);
    }

    private void same(Question question, long expected, long found) {
        same(question, BigDecimal.valueOf(expected), BigDecimal.valueOf(found));
    }

    private void same(Question question, BigDecimal expected, @Nullable BigDecimal found) {
        if (found == null || expected.compareTo(found) != 0) {
            losses.add(
                    question.id(),
                    Step.COUNTED,
                    "counted",
                    expected.toPlainString(),
                    found == null ? "" : found.toPlainString());
        }
    }
}

package fr.parvis.analysis;

import fr.parvis.dataset.Item;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.ReportSettings;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Lineage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a report counts, read off the definition: the same list each time, in the order of the report.
public final class Measures {

    private Measures() {}

    /// Every measure that needs nothing but the definition; histograms follow from the summaries ([Analysis]).
    public static List<Measure> of(Versions versions) {
        Definition definition = versions.current();
        var all = new ArrayList<Measure>(List.of(
                new Measure.Submissions(),
                new Measure.SubmissionStates(),
                new Measure.Rejected(),
                new Measure.SubmissionsBy("channel"),
                new Measure.Contributions(),
                new Measure.Views(),
                new Measure.ViewDays(),
                new Measure.ViewPages(),
                new Measure.Campaigns(),
                new Measure.SubmissionDays()));
        if (definition.languages().size() > 1) {
            all.add(new Measure.SubmissionsBy("language"));
        }
        if (versions.byNumber().size() > 1) {
            all.add(new Measure.SubmissionsBy("version"));
        }
        var lineage = new Lineage(versions);
        for (Question question : versions.questions()) {
            all.addAll(of(question));
            if (lineage.differs(question.id())) {
                all.add(new Measure.ByVersion(Item.of(List.of(question))));
            }
        }
        for (ReportSettings.Pair pair : definition.report().crossTabs()) {
            all.add(new Measure.CrossTab(
                    side(pair.rows(), versions),
                    side(pair.columns(), versions),
                    definition.report().smallestCell()));
        }
        all.add(new Measure.Passages());
        all.add(new Measure.Levers());
        all.add(new Measure.Strands());
        all.add(new Measure.Excerpted());
        return List.copyOf(all);
    }

    /// The measures of one question: its states first, then what its type allows.
    static List<Measure> of(Question question) {
        List<Item> items = Item.of(List.of(question));
        Item item = items.getFirst();
        Stream<Measure> states = Stream.of(new Measure.States(items), new Measure.Reasons(items));
        Stream<Measure> own = switch (question) {
            case Question.Closed q ->
                Stream.concat(
                        Stream.of(new Measure.Tally(item, values(q))),
                        q.other() == null ? Stream.of() : Stream.of(new Measure.Texts(item, "other")));
            case Question.Rating q -> Stream.of(new Measure.Tally(item, values(q)), new Measure.RatingSummary(item));
            case Question.Ranking q -> Stream.of(new Measure.Ranks(item, values(q)));
            case Question.Number q -> Stream.of(new Measure.NumberSummary(item));
            case Question.Date q -> Stream.of(new Measure.DateSummary(item));
            case Question.Grid q -> Stream.of(new Measure.GridTally(q, items));
            case Question.ShortText q -> Stream.of(new Measure.Texts(item, ""));
            case Question.LongText q -> Stream.of(new Measure.Texts(item, ""));
        };
        return Stream.concat(states, own).toList();
    }

    /// The codes that an answer to this question may hold, in the order shown; empty for numbers, dates and texts.
    public static List<String> values(Question question) {
        return switch (question) {
            case Question.Closed q -> ids(q.offered());
            case Question.Ranking q -> ids(q.choices());
            case Question.Grid q -> ids(q.offered());
            case Question.Rating q ->
                Stream.concat(
                                IntStream.rangeClosed(q.lowest(), q.highest()).mapToObj(Integer::toString),
                                q.dontKnow() == null ? Stream.of() : Stream.of(Choice.DONT_KNOW))
                        .toList();
            case Question.Number q -> List.of();
            case Question.Date q -> List.of();
            case Question.ShortText q -> List.of();
            case Question.LongText q -> List.of();
        };
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }

    /// One side of a cross-tabulation; its values end with the empty one, for those who gave no answer.
    private static Measure.Side side(String name, Versions versions) {
        if (name.equals("channel")) {
            List<String> channels = Stream.of(fr.parvis.definition.Channel.values())
                    .map(c -> c.code())
                    .toList();
            return new Measure.Side(name, name, Measure.Counted.ONE, channels);
        }
        Question question = Item.find(name, versions.questions())
                .orElseThrow(() -> new IllegalArgumentException("No question " + name + " to cross"))
                .question();
        List<String> values =
                Stream.concat(values(question).stream(), Stream.of("")).toList();
        return new Measure.Side(name, question.id(), counted(question), values);
    }

    private static Measure.Counted counted(Question question) {
        return switch (question) {
            case Question.MultipleChoice q -> Measure.Counted.EACH;
            case Question.Ranking q -> Measure.Counted.FIRST;
            case Question.SingleChoice q -> Measure.Counted.ONE;
            case Question.Rating q -> Measure.Counted.ONE;
            case Question.Grid q -> Measure.Counted.ONE;
            case Question.Number q -> throw open(q);
            case Question.Date q -> throw open(q);
            case Question.ShortText q -> throw open(q);
            case Question.LongText q -> throw open(q);
        };
    }

    private static IllegalArgumentException open(Question question) {
        return new IllegalArgumentException("The question " + question.id() + " is not closed: it cannot be crossed");
    }
}

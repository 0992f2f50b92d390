package fr.parvis.collection.form;

import fr.parvis.collection.form.Action.Arrange;
import fr.parvis.collection.form.Action.Arrange.Move;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Questions as a page shows them, in one language.
public final class Boxes {

    private final Walk walk;
    private final String language;
    private final Messages messages;
    private final List<Problem> problems;

    /// @param problems what the page says is to be mended
    public Boxes(Walk walk, String language, List<Problem> problems) {
        this.walk = walk;
        this.language = language;
        this.messages = Messages.of(Boxes.class, language);
        this.problems = List.copyOf(problems);
    }

    public Box of(Question question) {
        return switch (question) {
            case Question.SingleChoice q -> choices(q, false, List.of());
            case Question.MultipleChoice q -> choices(q, true, severalHint(q));
            case Question.Rating q -> scale(q);
            case Question.Ranking q -> order(q);
            case Question.Number q -> number(q);
            case Question.Date q -> day(q);
            case Question.ShortText q -> new Box.Line(head(q, left(q.id(), q.length())), field(q.id()), false, null);
            case Question.LongText q -> new Box.Area(head(q, left(q.id(), q.length())), field(q.id()), rows(q));
            case Question.Grid q -> table(q);
        };
    }

    /// The control that a person who made this move goes on from: the same button of the same choice if it
    /// still has one, or else the nearest that remains; empty when no such ranking is shown.
    public static String focusAfter(Action.Arrange move, List<Box> boxes) {
        return boxes.stream()
                .filter(box -> box.head().id().equals(move.question()))
                .findFirst()
                .map(box -> box instanceof Box.Order order ? order.focusAfter(move) : "")
                .orElse("");
    }

    private static int rows(Question.LongText question) {
        return question.length() <= 500 ? 4 : question.length() <= 2_000 ? 8 : 12;
    }

    private Box.Head head(Question question, List<String> hints) {
        return new Box.Head(
                question.id(),
                words(question.ask().label()),
                Words.orNull(question.ask().help(), language),
                hints,
                question.ask().required(),
                problems.stream()
                        .filter(p -> p.question().equals(question.id()))
                        .toList());
    }

    private Box choices(Question.Closed question, boolean several, List<String> hints) {
        Question.Other other = question.other();
        return new Box.Choices(
                head(question, hints),
                question.id(),
                several,
                options(question.id(), question.offered()),
                other == null ? null : field(Survey.other(question.id())),
                other == null ? null : words(other.label()),
                other == null
                        ? ""
                        : left(Survey.other(question.id()), other.length()).getFirst());
    }

    private List<String> severalHint(Question.MultipleChoice q) {
        Integer max = q.max();
        if (max != null && q.min() > 0) {
            return List.of(messages.text(q.min() == max ? "hint.exactly" : "hint.from-to", q.min(), max));
        }
        return List.of(
                max != null
                        ? messages.text("hint.at-most", max)
                        : messages.text(q.min() > 1 ? "hint.at-least" : "hint.several", q.min()));
    }

    private List<Box.Option> options(String field, List<Choice> offered) {
        Set<String> taken = Set.copyOf(walk.typed().fields().values(field));
        return IntStream.range(0, offered.size())
                .mapToObj(i -> new Box.Option(
                        Controls.choice(field, i + 1),
                        offered.get(i).id(),
                        words(offered.get(i).label()),
                        taken.contains(offered.get(i).id())))
                .toList();
    }

    private Box scale(Question.Rating q) {
        var offered = new ArrayList<Choice>();
        IntStream.rangeClosed(q.lowest(), q.highest())
                .mapToObj(Integer::toString)
                .forEach(level -> offered.add(new Choice(level, Wording.of(language, level))));
        Wording dontKnow = q.dontKnow();
        if (dontKnow != null) {
            offered.add(new Choice(Choice.DONT_KNOW, dontKnow));
        }
        List<Box.Option> options = options(q.id(), offered);
        int levels = q.highest() - q.lowest() + 1;
        return new Box.Scale(
                head(q, List.of()),
                q.id(),
                options.subList(0, levels),
                Words.orNull(q.lowestLabel(), language),
                Words.orNull(q.highestLabel(), language),
                dontKnow == null ? null : options.getLast());
    }

    private Box order(Question.Ranking q) {
        Ranked ranked = Ranked.of(walk.typed().first(q.id()));
        List<Choice> placed = ranked.choices().stream()
                .map(id -> q.choices().stream().filter(c -> c.id().equals(id)).findFirst())
                .flatMap(java.util.Optional::stream)
                .toList();
        var places = new ArrayList<Box.Order.Place>();
        for (int i = 0; i < placed.size(); i++) {
            String id = placed.get(i).id();
            places.add(new Box.Order.Place(
                    words(placed.get(i).label()),
                    i + 1,
                    i == 0 ? null : button(Move.UP, q, id),
                    i == placed.size() - 1 ? null : button(Move.DOWN, q, id),
                    button(Move.REMOVE, q, id)));
        }
        List<Box.Order.Offer> left = q.choices().stream()
                .filter(c -> !placed.contains(c))
                .map(c -> new Box.Order.Offer(words(c.label()), button(Move.ADD, q, c.id())))
                .toList();
        Integer max = q.max();
        boolean full = max != null && places.size() >= max;
        List<String> hints = max == null || max >= q.choices().size()
                ? List.of(messages.text("hint.rank"))
                : List.of(messages.text("hint.rank-at-most", max));
        return new Box.Order(head(q, hints), q.id(), ranked.value(), places, full ? List.of() : left, full);
    }

    private static Box.Order.Button button(Move move, Question.Ranking q, String choice) {
        var action = new Arrange(move, q.id(), choice);
        return new Box.Order.Button(Controls.move(move, q.id(), choice), action.value());
    }

    private Box number(Question.Number q) {
        Bounds bounds = Bounds.of(q, language);
        var hints = new ArrayList<String>();
        if (!bounds.isOpen()) {
            hints.add(messages.text("hint." + bounds.key(), bounds.least(), bounds.most()));
        }
        if (q.decimals() > 0) {
            hints.add(messages.text("hint.decimals", q.decimals()));
        }
        return new Box.Line(head(q, hints), field(q.id()), true, Words.orNull(q.unit(), language));
    }

    private Box day(Question.Date q) {
        Bounds bounds = Bounds.of(q, language);
        List<String> hints = new ArrayList<>(List.of(messages.text("hint.date")));
        if (!bounds.isOpen()) {
            hints.add(messages.text("hint." + bounds.key(), bounds.least(), bounds.most()));
        }
        DayParts parts = DayParts.of(q.id(), walk.typed());
        return new Box.Day(
                head(q, hints),
                part(q, "day", DayParts.day(q.id()), parts.day()),
                part(q, "month", DayParts.month(q.id()), parts.month()),
                part(q, "year", DayParts.year(q.id()), parts.year()));
    }

    private Box.Field part(Question.Date q, String part, String name, String value) {
        String control = Controls.box(q.id(), part);
        return new Box.Field(control, name, value, isToMend(control));
    }

    private Box table(Question.Grid q) {
        List<Box.Table.Row> rows = Item.of(List.of(q)).stream()
                .map(item -> {
                    Choice row = Objects.requireNonNull(item.row());
                    return new Box.Table.Row(
                            item.column(),
                            words(row.label()),
                            options(item.column(), q.offered()),
                            problemAt(Controls.first(item.column())));
                })
                .toList();
        return new Box.Table(head(q, List.of()), rows);
    }

    private Box.Field field(String name) {
        String control = Controls.first(name);
        return new Box.Field(control, name, walk.typed().first(name), isToMend(control));
    }

    private boolean isToMend(String control) {
        return problems.stream().anyMatch(p -> p.controls().contains(control));
    }

    private @Nullable Problem problemAt(String control) {
        return problems.stream()
                .filter(p -> p.anchor().equals(control))
                .findFirst()
                .orElse(null);
    }

    /// How long a text may be, or may still become.
    private List<String> left(String field, int most) {
        int length = AnswersReader.length(walk.typed().first(field));
        return List.of(
                length == 0
                        ? messages.text("hint.length", most)
                        : length > most
                                ? messages.text("hint.too-long", length - most)
                                : messages.text("hint.left", most - length));
    }

    private Words words(Wording wording) {
        return Words.of(wording, language);
    }
}

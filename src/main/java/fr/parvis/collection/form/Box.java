package fr.parvis.collection.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question as a page shows it, with what was typed and what is to be mended.
public sealed interface Box {

    Head head();

    /// What every question has on a page.
    ///
    /// @param id the question's identifier
    /// @param hints what may be answered, in our words; empty when nothing needs saying
    record Head(
            String id,
            Words label,
            @Nullable Words help,
            List<String> hints,
            boolean required,
            List<Problem> problems) {

        public Head {
            hints = List.copyOf(hints);
            problems = List.copyOf(problems);
        }

        public boolean invalid() {
            return !problems.isEmpty();
        }

        /// The identifiers of what describes the question's controls; null when nothing does.
        public @Nullable String describedBy() {
            var ids = new ArrayList<String>();
            if (help != null) {
                ids.add(id + ":help");
            }
            if (!hints.isEmpty()) {
                ids.add(id + ":hint");
            }
            if (invalid()) {
                ids.add(id + ":error");
            }
            return ids.isEmpty() ? null : String.join(" ", ids);
        }
    }

    /// A choice that can be taken.
    record Option(String control, String value, Words label, boolean checked) {}

    /// One line or several of words or figures.
    ///
    /// @param invalid whether what is to be mended is in this field
    record Field(String control, String name, String value, boolean invalid) {}

    /// Radio buttons or check boxes, with the words of an "other" choice.
    ///
    /// @param other null when there is no such choice
    record Choices(
            Head head,
            String name,
            boolean several,
            List<Option> options,
            @Nullable Field other,
            @Nullable Words otherLabel,
            String otherHint)
            implements Box {}

    /// Levels side by side. @param dontKnow null when it is not offered
    record Scale(
            Head head,
            String name,
            List<Option> levels,
            @Nullable Words lowest,
            @Nullable Words highest,
            @Nullable Option dontKnow)
            implements Box {}

    /// Choices put in order by buttons. @param full whether no more may be ranked
    record Order(Head head, String name, String value, List<Place> places, List<Offer> left, boolean full)
            implements Box {

        /// The control that a person who made this move goes on from.
        String focusAfter(Action.Arrange move) {
            Stream<Button> buttons = Stream.concat(
                    places.stream().flatMap(p -> Stream.of(p.up(), p.down(), p.remove())),
                    left.stream().map(Offer::add));
            List<String> controls =
                    buttons.filter(Objects::nonNull).map(Button::control).toList();
            List<String> wanted = switch (move.move()) {
                case ADD, REMOVE ->
                    left.isEmpty() ? List.of() : List.of(left.getFirst().add().control());
                case UP, DOWN ->
                    Stream.of(move.move(), Action.Arrange.Move.UP, Action.Arrange.Move.DOWN)
                            .map(m -> Controls.move(m, move.question(), move.choice()))
                            .toList();
            };
            return wanted.stream()
                    .filter(controls::contains)
                    .findFirst()
                    .orElse(controls.isEmpty() ? "" : controls.getLast());
        }

        /// A choice that is ranked, from 1.
        public record Place(
                Words label,
                int rank,
                @Nullable Button up,
                @Nullable Button down,
                Button remove) {}

        /// A choice that is not ranked yet.
        public record Offer(Words label, Button add) {}

        public record Button(String control, String value) {}
    }

    /// A number or one line of text. @param unit null for none
    record Line(
            Head head,
            Field field,
            boolean number,
            @Nullable Words unit) implements Box {}

    record Area(Head head, Field field, int rows) implements Box {}

    record Day(Head head, Field day, Field month, Field year) implements Box {}

    record Table(Head head, List<Row> rows) implements Box {

        /// @param problem what is to be mended in this row; null when nothing is
        public record Row(
                String name,
                Words label,
                List<Option> options,
                @Nullable Problem problem) {}
    }
}

package fr.parvis.collection.form;

import fr.parvis.dataset.Item;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.definition.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All the answers of a person, as she reads them before sending and on her receipt.
///
/// @param putAside the questions whose answers are not sent, since they are no longer shown
public record Recap(List<Part> parts, List<Words> putAside) {

    /// @param section the section's identifier
    public record Part(String section, Words title, List<Answered> answers) {}

    /// @param lines what was answered; empty for nothing
    public record Answered(Words question, List<Line> lines) {}

    /// @param before what the answer is to, such as the row of a grid; null when the question says it
    /// @param own whether the words are the person's own
    public record Line(@Nullable Words before, Words answer, boolean own) {}

    public static Recap of(Walk walk, String language) {
        var writer = new Writer(walk, language);
        return new Recap(
                walk.sections().stream().map(writer::part).toList(),
                walk.putAside().stream()
                        .map(q -> Words.of(q.ask().label(), language))
                        .toList());
    }

    private record Writer(Walk walk, String language) {

        Part part(Section section) {
            return new Part(
                    section.id(),
                    Words.of(section.title(), language),
                    walk.shownIn(section).stream()
                            .map(q -> new Answered(Words.of(q.ask().label(), language), lines(q)))
                            .toList());
        }

        private List<Line> lines(Question question) {
            String id = question.id();
            return switch (question) {
                case Question.SingleChoice q -> chosen(q);
                case Question.MultipleChoice q -> chosen(q);
                case Question.Rating q -> rating(q);
                case Question.Ranking q ->
                    numbered(Ranked.of(walk.typed().first(id)).choices(), q.choices());
                case Question.Number q -> number(q);
                case Question.Date q -> date(q);
                case Question.ShortText q -> own(id);
                case Question.LongText q -> own(id);
                case Question.Grid q -> grid(q);
            };
        }

        private List<Line> chosen(Question.Closed q) {
            var lines = new ArrayList<Line>();
            String other = walk.typed().first(Survey.other(q.id()));
            List<String> taken = walk.typed().fields().values(q.id());
            for (String choice : taken) {
                boolean more = choice.equals(Choice.OTHER) && !other.isBlank();
                Words label = label(choice, q.offered());
                lines.add(more ? new Line(label, new Words(other, null), true) : new Line(null, label, false));
            }
            if (!taken.contains(Choice.OTHER) && !other.isBlank()) {
                lines.add(new Line(label(Choice.OTHER, q.offered()), new Words(other, null), true));
            }
            return lines;
        }

        private List<Line> rating(Question.Rating q) {
            Wording dontKnow = q.dontKnow();
            return walk.typed().fields().values(q.id()).stream()
                    .filter(v -> !v.isBlank())
                    .map(v -> v.equals(Choice.DONT_KNOW) && dontKnow != null
                            ? Words.of(dontKnow, language)
                            : new Words(texts().text("recap.rating", v, Integer.toString(q.highest())), null))
                    .map(words -> new Line(null, words, false))
                    .toList();
        }

        private List<Line> numbered(List<String> ranked, List<Choice> choices) {
            var lines = new ArrayList<Line>();
            for (String choice : ranked) {
                Words rank = new Words(lines.size() + 1 + ".", null);
                lines.add(new Line(rank, label(choice, choices), false));
            }
            return lines;
        }

        private List<Line> number(Question.Number q) {
            String typed = walk.typed().first(q.id());
            String unit = q.unit() == null ? "" : "\u00a0" + q.unit().in(language);
            return typed.isBlank() ? List.of() : List.of(new Line(null, new Words(typed + unit, null), true));
        }

        private List<Line> date(Question.Date q) {
            String cell = DayParts.of(q.id(), walk.typed()).cell();
            if (cell.isEmpty()) {
                return List.of();
            }
            try {
                String day = Bounds.longDay(LocalDate.parse(cell), language);
                return List.of(new Line(null, new Words(day, null), false));
            } catch (DateTimeException e) {
                return List.of(new Line(null, new Words(cell, null), true));
            }
        }

        private List<Line> own(String field) {
            String typed = walk.typed().first(field);
            return typed.isBlank() ? List.of() : List.of(new Line(null, new Words(typed, null), true));
        }

        private List<Line> grid(Question.Grid q) {
            var lines = new ArrayList<Line>();
            for (Item item : Item.of(List.of(q))) {
                Words row = Words.of(Objects.requireNonNull(item.row()).label(), language);
                String taken = walk.typed().first(item.column());
                if (!taken.isBlank()) {
                    lines.add(new Line(row, label(taken, q.offered()), false));
                }
            }
            return lines;
        }

        private Words label(String choice, List<Choice> offered) {
            return offered.stream()
                    .filter(c -> c.id().equals(choice))
                    .findFirst()
                    .map(c -> Words.of(c.label(), language))
                    .orElse(new Words(choice, null));
        }

        private Messages texts() {
            return Messages.of(Recap.class, language);
        }
    }
}

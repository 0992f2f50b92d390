package fr.parvis.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question: its identity and wording ([Ask]), and what may be answered, by type.
public sealed interface Question {

    /// The longest text accepted when the definition says nothing, in Unicode code points.
    int DEFAULT_LENGTH = 20_000;

    Ask ask();

    default String id() {
        return ask().id();
    }

    /// What every question has.
    ///
    /// @param id stable identifier, `[a-z][a-z0-9_-]*`; never reused for another question
    /// @param profile whether the answer says who answers (status, size …) rather than what they think
    /// @param shownIf when the question is asked; null for always
    /// @param lever the lever that answers to this question speak of; null when none is implied
    public record Ask(
            String id,
            Wording label,
            @Nullable Wording help,
            boolean required,
            boolean profile,
            @Nullable Condition shownIf,
            @Nullable String lever) {}

    /// The "other, please say" choice: its label and the longest text accepted, in code points.
    record Other(Wording label, int length) {}

    /// A question whose answers are taken from a list: `choices` as written, without `other` and "don't know".
    sealed interface Closed extends Question permits SingleChoice, MultipleChoice {
        List<Choice> choices();

        @Nullable
        Other other();

        @Nullable
        Wording dontKnow();

        /// Every choice a person may take, in the order shown: the list, then `other`, then `dont-know`.
        default List<Choice> offered() {
            var all = new java.util.ArrayList<>(choices());
            Other other = other();
            if (other != null) {
                all.add(new Choice(Choice.OTHER, other.label()));
            }
            Wording dontKnow = dontKnow();
            if (dontKnow != null) {
                all.add(new Choice(Choice.DONT_KNOW, dontKnow));
            }
            return List.copyOf(all);
        }
    }

    record SingleChoice(
            Ask ask,
            List<Choice> choices,
            @Nullable Other other,
            @Nullable Wording dontKnow) implements Closed {
        public SingleChoice {
            choices = List.copyOf(choices);
        }
    }

    /// @param min fewest choices in an answer, 0 when free
    /// @param max most choices in an answer; null when free
    record MultipleChoice(
            Ask ask,
            List<Choice> choices,
            @Nullable Other other,
            @Nullable Wording dontKnow,
            int min,
            @Nullable Integer max)
            implements Closed {
        public MultipleChoice {
            choices = List.copyOf(choices);
        }
    }

    /// Whole numbers from `lowest` to `highest`, both ends labelled when the author says so.
    record Rating(
            Ask ask,
            int lowest,
            int highest,
            @Nullable Wording lowestLabel,
            @Nullable Wording highestLabel,
            @Nullable Wording dontKnow)
            implements Question {}

    /// Choices put in order, the preferred first.
    ///
    /// @param max how many may be ranked; null for all
    record Ranking(Ask ask, List<Choice> choices, @Nullable Integer max) implements Question {
        public Ranking {
            choices = List.copyOf(choices);
        }
    }

    /// A decimal number.
    ///
    /// @param unit shown after the number (km, €); null when it has none
    /// @param decimals most digits after the point, 0 to 6
    record Number(
            Ask ask,
            @Nullable Wording unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int decimals) implements Question {}

    /// A calendar day.
    record Date(Ask ask, java.time.@Nullable LocalDate min, java.time.@Nullable LocalDate max) implements Question {}

    /// One line of text. @param length longest text in code points
    record ShortText(Ask ask, int length) implements Question {}

    /// Several lines of text. @param length longest text in code points
    record LongText(Ask ask, int length) implements Question {}

    /// The same single choice asked of each row.
    record Grid(
            Ask ask,
            List<Choice> rows,
            List<Choice> choices,
            @Nullable Wording dontKnow) implements Question {
        public Grid {
            rows = List.copyOf(rows);
            choices = List.copyOf(choices);
        }

        /// Every choice a person may take in a row: the list, then `dont-know`.
        public List<Choice> offered() {
            if (dontKnow == null) {
                return choices;
            }
            var all = new java.util.ArrayList<>(choices);
            all.add(new Choice(Choice.DONT_KNOW, dontKnow));
            return List.copyOf(all);
        }
    }
}

package fr.parvis.rehearsal.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a person does at one question.
public sealed interface Reply {

    /// Choices of a closed question, or a level, by identifier, and the words beside the other choice.
    ///
    /// @param other empty for none
    record Choose(List<String> choices, String other) implements Reply {
        public Choose {
            choices = List.copyOf(choices);
        }
    }

    /// A ranking, the preferred first. @param rearranged whether the buttons that move and remove are used on the way
    record Rank(List<String> order, boolean rearranged) implements Reply {
        public Rank {
            order = List.copyOf(order);
        }
    }

    /// A number or a text, as it is typed; lines end as in `\n`.
    record Type(String text) implements Reply {}

    /// A day as three boxes hold it.
    record Day(String day, String month, String year) implements Reply {

        static Day of(LocalDate date) {
            return new Day(
                    Integer.toString(date.getDayOfMonth()),
                    Integer.toString(date.getMonthValue()),
                    "%04d".formatted(date.getYear()));
        }
    }

    /// A choice for rows of a grid. @param byRow the choice's identifier by that of the row; a row left out is empty
    record Fill(Map<String, String> byRow) implements Reply {
        public Fill {
            byRow = Map.copyOf(byRow);
        }
    }

    /// Nothing.
    record Leave() implements Reply {}
}

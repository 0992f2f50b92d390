package fr.parvis.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a submission holds for one [Item].
public sealed interface Answer {

    /// One choice, or a rating's level as its digits. @param other the free text of the other choice; null for none
    record Chosen(String choice, @Nullable String other) implements Answer {}

    /// Several choices in the order given, or a ranking from the first place down.
    record Several(List<String> choices, @Nullable String other) implements Answer {
        public Several {
            choices = List.copyOf(choices);
        }
    }

    record Measured(BigDecimal number) implements Answer {}

    record Day(LocalDate day) implements Answer {}

    /// Words as received, nothing trimmed.
    record Words(String text) implements Answer {}

    /// Shown, and left without an answer.
    record Skipped() implements Answer {}

    /// Not asked of this person: its condition did not hold, or their version did not have it.
    record NotShown() implements Answer {}

    /// Something stands there that cannot be counted. @param raw what was received; empty when nothing was
    /// @param reason one of the codes of [Reason], or `incident:` and the incident's identifier
    record Unusable(String raw, String reason) implements Answer {}

    Answer SKIPPED = new Skipped();
    Answer NOT_SHOWN = new NotShown();

    /// The state that the dataset writes beside the answer.
    default State state() {
        return switch (this) {
            case Chosen c -> State.ANSWERED;
            case Several s -> State.ANSWERED;
            case Measured m -> State.ANSWERED;
            case Day d -> State.ANSWERED;
            case Words w -> State.ANSWERED;
            case Skipped s -> State.SKIPPED;
            case NotShown n -> State.NOT_SHOWN;
            case Unusable u -> State.UNUSABLE;
        };
    }

    /// The values that conditions compare with; empty when there is no usable answer.
    default Set<String> values() {
        return switch (this) {
            case Chosen c -> Set.of(c.choice());
            case Several s -> Set.copyOf(s.choices());
            case Measured m -> Set.of(m.number().stripTrailingZeros().toPlainString());
            case Day d -> Set.of(d.day().toString());
            case Words w -> Set.of(w.text());
            case Skipped s -> Set.of();
            case NotShown n -> Set.of();
            case Unusable u -> Set.of();
        };
    }

    /// Answered + skipped + not shown + unusable = submissions, for each item.
    enum State {
        ANSWERED("answered"),
        SKIPPED("skipped"),
        NOT_SHOWN("not-shown"),
        UNUSABLE("unusable");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

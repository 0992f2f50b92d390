package fr.parvis.definition.change;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that a version says otherwise than the version before it.
public sealed interface Change {

    Effect effect();

    /// A change of one question, named as the version before names it, or as the new one does when it is new.
    sealed interface OfQuestion extends Change {
        String question();
    }

    record QuestionAdded(Question asked) implements OfQuestion {
        @Override
        public String question() {
            return asked.id();
        }

        @Override
        public Effect effect() {
            return Effect.COMPARABLE;
        }
    }

    /// The answers it had belong to no question of the new version.
    record QuestionRemoved(Question asked) implements OfQuestion {
        @Override
        public String question() {
            return asked.id();
        }

        @Override
        public Effect effect() {
            return Effect.BREAKING;
        }
    }

    /// The same question under another identifier, by a declared mapping.
    record QuestionRenamed(String question, String to) implements OfQuestion {
        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /// Asked after or before others than it was: what is asked first bears on what is answered next.
    record QuestionMoved(String question) implements OfQuestion {
        @Override
        public Effect effect() {
            return Effect.COMPARABLE;
        }
    }

    record TypeChanged(Question before, Question after) implements OfQuestion {
        @Override
        public String question() {
            return before.id();
        }

        @Override
        public Effect effect() {
            return Effect.BREAKING;
        }
    }

    record OptionAdded(String question, Option kind, Choice option) implements OfQuestion {
        @Override
        public Effect effect() {
            return Effect.COMPARABLE;
        }
    }

    record OptionRemoved(String question, Option kind, Choice option) implements OfQuestion {
        @Override
        public Effect effect() {
            return Effect.BREAKING;
        }
    }

    /// One that was offered, and is now counted as another, by a declared mapping.
    ///
    /// @param effect none when it only bears another identifier
    record OptionMapped(String question, Option kind, Choice before, Choice after, Effect effect)
            implements OfQuestion {}

    record OptionsReordered(String question, Option kind) implements OfQuestion {
        @Override
        public Effect effect() {
            return Effect.COMPARABLE;
        }
    }

    /// @param option the choice or row that it names; null for a text of the question's own
    /// @param before null when there was none
    /// @param after null when there is none any more
    record Reworded(
            String question,
            Text text,
            @Nullable String option,
            @Nullable Wording before,
            @Nullable Wording after,
            Effect effect)
            implements OfQuestion {}

    /// A bound on answers. @param before null when it was free @param after null when it is free
    record LimitChanged(
            String question,
            Limit limit,
            @Nullable String before,
            @Nullable String after,
            Effect effect) implements OfQuestion {}

    /// @param before null when it was asked of everybody @param after null when it is asked of everybody
    record ConditionChanged(
            String question,
            @Nullable Condition before,
            @Nullable Condition after,
            Effect effect) implements OfQuestion {}

    /// Whether an answer is asked for, says who answers, or speaks of a lever.
    record MarkChanged(
            String question,
            Mark mark,
            @Nullable String before,
            @Nullable String after) implements OfQuestion {
        @Override
        public Effect effect() {
            return mark == Mark.REQUIRED ? Effect.COMPARABLE : Effect.NONE;
        }
    }

    /// @param before its title or text before; null when there was none @param after the same, after
    record SectionChanged(
            String section,
            Aspect aspect,
            @Nullable Wording before,
            @Nullable Wording after) implements Change {
        @Override
        public Effect effect() {
            return aspect == Aspect.TEXT ? Effect.COMPARABLE : Effect.NONE;
        }
    }

    /// A part of the definition that is not its questions.
    record PartChanged(Part part) implements Change {
        @Override
        public Effect effect() {
            return part.effect;
        }
    }

    /// What a question offers.
    enum Option {
        CHOICE,
        ROW
    }

    /// A question's texts.
    enum Text {
        LABEL,
        HELP,
        CHOICE,
        ROW,
        UNIT,
        LOWEST,
        HIGHEST
    }

    enum Limit {
        LOWEST,
        HIGHEST,
        MIN,
        MAX,
        DECIMALS,
        FIRST_DAY,
        LAST_DAY,
        FEWEST,
        MOST,
        LENGTH,
        OTHER_LENGTH
    }

    enum Mark {
        REQUIRED,
        PROFILE,
        LEVER
    }

    enum Aspect {
        ADDED,
        REMOVED,
        MOVED,
        TITLE,
        TEXT
    }

    /// What a definition holds beside its questions, by the effect of its changes.
    enum Part {
        LANGUAGES(Effect.NONE),
        TITLE(Effect.NONE),
        SLOGAN(Effect.NONE),
        ORGANISER(Effect.NONE),
        OBJECTIVES(Effect.NONE),
        PEOPLE(Effect.NONE),
        /// Which submissions come in time: counted by the current version's days.
        CALENDAR(Effect.COMPARABLE),
        PHASES(Effect.NONE),
        METHOD(Effect.NONE),
        COMMUNICATION(Effect.NONE),
        DOCUMENTS(Effect.NONE),
        CONTACT(Effect.NONE),
        /// How proposals are sorted: passages are coded after the closing, by the current codebook.
        CODEBOOK(Effect.NONE),
        /// What they void is told by themselves.
        INCIDENTS(Effect.NONE),
        ACKNOWLEDGEMENTS(Effect.NONE),
        REDACTIONS(Effect.NONE),
        PERSONAL_DATA(Effect.NONE),
        REPORT(Effect.NONE);

        private final Effect effect;

        Part(Effect effect) {
            this.effect = effect;
        }
    }

    /// A constant's name in sentences: lower case, hyphens.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

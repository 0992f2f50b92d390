package fr.parvis.definition.change;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Wording;
import fr.parvis.definition.change.CarryOver.Mapped;
import fr.parvis.definition.change.CarryOver.Rewording;
import fr.parvis.definition.change.Change.Limit;
import fr.parvis.definition.change.Change.Mark;
import fr.parvis.definition.change.Change.Option;
import fr.parvis.definition.change.Change.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The changes of one question.
final class QuestionChanges {

    private final Question before;
    private final Question after;
    private final Texts texts;
    private final @Nullable Rewording rewording;
    private final Mapped mapped;
    private List<Change> found = new ArrayList<>();

    QuestionChanges(Question before, Question after, Optional<CarryOver> carry, Texts texts) {
        this.before = before;
        this.after = after;
        this.texts = texts;
        this.rewording = carry.map(CarryOver::wording).orElse(null);
        this.mapped = carry.map(CarryOver::way)
                .filter(Mapped.class::isInstance)
                .map(Mapped.class::cast)
                .orElse(Mapped.to(after.id()));
    }

    void list(List<Change> all) {
        found = all;
        if (!before.id().equals(after.id())) {
            found.add(new Change.QuestionRenamed(before.id(), after.id()));
        }
        asks(before.ask(), after.ask());
        if (before instanceof Question.Closed was && after instanceof Question.Closed is) {
            closed(was, is);
        }
        if (!before.getClass().equals(after.getClass())) {
            found.add(new Change.TypeChanged(before, after));
            return;
        }
        switch (before) {
            case Question.SingleChoice _ -> {}
            case Question.MultipleChoice was -> {
                var is = (Question.MultipleChoice) after;
                least(Limit.FEWEST, decimal(was.min()), decimal(is.min()));
                most(Limit.MOST, decimal(was.max()), decimal(is.max()));
            }
            case Question.Rating was -> rating(was, (Question.Rating) after);
            case Question.Ranking was -> {
                var is = (Question.Ranking) after;
                options(Option.CHOICE, was.choices(), is.choices());
                most(Limit.MOST, decimal(was.max()), decimal(is.max()));
            }
            case Question.Number was -> number(was, (Question.Number) after);
            case Question.Date was -> {
                var is = (Question.Date) after;
                least(Limit.FIRST_DAY, was.min(), is.min());
                most(Limit.LAST_DAY, was.max(), is.max());
            }
            case Question.ShortText was -> length(was.length(), ((Question.ShortText) after).length());
            case Question.LongText was -> length(was.length(), ((Question.LongText) after).length());
            case Question.Grid was -> {
                var is = (Question.Grid) after;
                options(Option.ROW, was.rows(), is.rows());
                options(Option.CHOICE, was.offered(), is.offered());
            }
        }
    }

    private void asks(Ask was, Ask is) {
        text(Text.LABEL, null, was.label(), is.label());
        text(Text.HELP, null, was.help(), is.help());
        mark(Mark.REQUIRED, Boolean.toString(was.required()), Boolean.toString(is.required()));
        mark(Mark.PROFILE, Boolean.toString(was.profile()), Boolean.toString(is.profile()));
        mark(Mark.LEVER, was.lever(), is.lever());
        if (!Objects.equals(was.shownIf(), is.shownIf())) {
            Effect effect = Widening.of(was.shownIf(), is.shownIf());
            found.add(new Change.ConditionChanged(before.id(), was.shownIf(), is.shownIf(), effect));
        }
    }

    private void closed(Question.Closed was, Question.Closed is) {
        options(Option.CHOICE, was.offered(), is.offered());
        if (was.other() != null && is.other() != null) {
            limit(
                    Limit.OTHER_LENGTH,
                    decimal(was.other().length()),
                    decimal(is.other().length()),
                    Effect.COMPARABLE);
        }
    }

    /// On another scale a level means something else, unless the author maps it.
    private void rating(Question.Rating was, Question.Rating is) {
        limit(Limit.LOWEST, decimal(was.lowest()), decimal(is.lowest()), Effect.BREAKING);
        limit(Limit.HIGHEST, decimal(was.highest()), decimal(is.highest()), Effect.BREAKING);
        text(Text.LOWEST, null, was.lowestLabel(), is.lowestLabel());
        text(Text.HIGHEST, null, was.highestLabel(), is.highestLabel());
        options(Option.CHOICE, dontKnow(was.dontKnow()), dontKnow(is.dontKnow()));
    }

    private static List<Choice> dontKnow(@Nullable Wording wording) {
        return wording == null ? List.of() : List.of(new Choice(Choice.DONT_KNOW, wording));
    }

    /// A number in another unit is another number, whatever the rule of wordings.
    private void number(Question.Number was, Question.Number is) {
        if (texts.differ(was.unit(), is.unit())) {
            Effect effect = rewording == Rewording.COSMETIC ? Effect.NONE : Effect.BREAKING;
            found.add(new Change.Reworded(before.id(), Text.UNIT, null, was.unit(), is.unit(), effect));
        }
        least(Limit.MIN, was.min(), is.min());
        most(Limit.MAX, was.max(), is.max());
        limit(Limit.DECIMALS, decimal(was.decimals()), decimal(is.decimals()), Effect.COMPARABLE);
    }

    /// Words are read one by one: none is added to another.
    private void length(int was, int is) {
        limit(Limit.LENGTH, decimal(was), decimal(is), Effect.COMPARABLE);
    }

    private void options(Option kind, List<Choice> was, List<Choice> is) {
        var kept = new ArrayList<String>();
        for (Choice option : was) {
            String id = kind == Option.ROW ? mapped.row(option.id()) : mapped.choice(option.id());
            Optional<Choice> now = find(is, id);
            if (now.isEmpty()) {
                found.add(new Change.OptionRemoved(before.id(), kind, option));
                continue;
            }
            if (!kept.contains(id)) {
                kept.add(id);
            }
            if (id.equals(option.id())) {
                Text text = kind == Option.ROW ? Text.ROW : Text.CHOICE;
                text(text, id, option.label(), now.get().label());
            } else {
                Effect effect = mapping(kind, was, now.get());
                found.add(new Change.OptionMapped(before.id(), kind, option, now.get(), effect));
            }
        }
        is.stream()
                .filter(option -> sources(kind, was, option).isEmpty())
                .forEach(option -> found.add(new Change.OptionAdded(before.id(), kind, option)));
        List<String> now = is.stream().map(Choice::id).filter(kept::contains).toList();
        if (!now.equals(kept)) {
            found.add(new Change.OptionsReordered(before.id(), kind));
        }
    }

    /// The earlier options that this one stands for.
    private List<Choice> sources(Option kind, List<Choice> was, Choice option) {
        return was.stream()
                .filter(w -> (kind == Option.ROW ? mapped.row(w.id()) : mapped.choice(w.id())).equals(option.id()))
                .toList();
    }

    /// One that says what the earlier one said, and stands for no other, bears another identifier and no more.
    private Effect mapping(Option kind, List<Choice> was, Choice now) {
        List<Choice> sources = sources(kind, was, now);
        return sources.size() == 1 && !texts.differ(sources.getFirst().label(), now.label())
                ? Effect.NONE
                : Effect.COMPARABLE;
    }

    private static Optional<Choice> find(List<Choice> options, String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    private void text(Text text, @Nullable String option, @Nullable Wording was, @Nullable Wording is) {
        if (texts.differ(was, is)) {
            Effect effect = switch (rewording) {
                case null -> Effect.COMPARABLE;
                case COSMETIC -> Effect.NONE;
                case BREAKING -> Effect.BREAKING;
            };
            found.add(new Change.Reworded(before.id(), text, option, was, is, effect));
        }
    }

    private void mark(Mark mark, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            found.add(new Change.MarkChanged(before.id(), mark, was, is));
        }
    }

    private <T extends Comparable<? super T>> void least(Limit limit, @Nullable T was, @Nullable T is) {
        boolean narrower = is != null && (was == null || is.compareTo(was) > 0);
        limit(limit, was, is, narrower ? Effect.BREAKING : Effect.COMPARABLE);
    }

    private <T extends Comparable<? super T>> void most(Limit limit, @Nullable T was, @Nullable T is) {
        boolean narrower = is != null && (was == null || is.compareTo(was) < 0);
        limit(limit, was, is, narrower ? Effect.BREAKING : Effect.COMPARABLE);
    }

    private void limit(Limit limit, @Nullable Object was, @Nullable Object is, Effect effect) {
        if (!Objects.equals(shown(was), shown(is))) {
            found.add(new Change.LimitChanged(before.id(), limit, shown(was), shown(is), effect));
        }
    }

    private static @Nullable String shown(@Nullable Object bound) {
        return switch (bound) {
            case null -> null;
            case BigDecimal number when number.signum() == 0 -> "0";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> bound.toString();
        };
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}

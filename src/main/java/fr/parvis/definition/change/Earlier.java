package fr.parvis.definition.change;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Question.Grid;
import fr.parvis.definition.Question.MultipleChoice;
import fr.parvis.definition.Question.Ranking;
import fr.parvis.definition.Question.Rating;
import fr.parvis.definition.Question.SingleChoice;
import fr.parvis.definition.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds to a question what an earlier version of it offered, so that it stays countable.
final class Earlier {

    private Earlier() {}

    static Question with(Question now, Question before) {
        return switch (now) {
            case SingleChoice(Ask ask, var choices, var other, var dontKnow)
            when before instanceof SingleChoice was ->
                new SingleChoice(
                        ask,
                        union(choices, was.choices()),
                        other != null ? other : was.other(),
                        either(dontKnow, was.dontKnow()));
            case MultipleChoice(Ask ask, var choices, var other, var dontKnow, var min, var max)
            when before instanceof MultipleChoice was ->
                new MultipleChoice(
                        ask,
                        union(choices, was.choices()),
                        other != null ? other : was.other(),
                        either(dontKnow, was.dontKnow()),
                        min,
                        max);
            case Rating(Ask ask, int lowest, int highest, var lowestLabel, var highestLabel, var dontKnow)
            when before instanceof Rating was ->
                new Rating(
                        ask,
                        Math.min(lowest, was.lowest()),
                        Math.max(highest, was.highest()),
                        lowestLabel,
                        highestLabel,
                        either(dontKnow, was.dontKnow()));
            case Ranking(Ask ask, var choices, var max)
            when before instanceof Ranking was -> new Ranking(ask, union(choices, was.choices()), max);
            case Grid(Ask ask, var rows, var choices, var dontKnow)
            when before instanceof Grid was ->
                new Grid(ask, union(rows, was.rows()), union(choices, was.choices()), either(dontKnow, was.dontKnow()));
            default -> now;
        };
    }

    static List<Choice> union(Collection<Choice> now, Collection<Choice> before) {
        var all = new ArrayList<>(now);
        before.stream()
                .filter(b -> now.stream().noneMatch(n -> n.id().equals(b.id())))
                .forEach(all::add);
        return all;
    }

    private static @Nullable Wording either(@Nullable Wording now, @Nullable Wording before) {
        return now != null ? now : before;
    }
}

package fr.parvis.rehearsal.visit;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Reads a question on a page against what the definition says should stand there.
///
/// @param language the page's
record Reading(String language, Losses losses) {

    void check(Question question, Block block) {
        same(question, "label", question.ask().label(), block.label());
        if (question.ask().help() != null) {
            same(question, "help", question.ask().help(), block.help());
        }
        switch (question) {
            case Question.Closed q ->
                options(question, q.offered(), label -> block.options(label).size());
            case Question.Rating q -> rating(q, block);
            case Question.Ranking q ->
                options(
                        question,
                        q.choices(),
                        label -> block.entries(label, true).size()
                                + block.entries(label, false).size());
            case Question.Grid q -> grid(q, block);
            case Question.Number q -> boxes(question, block, 1);
            case Question.Date q -> boxes(question, block, 3);
            case Question.ShortText q -> boxes(question, block, 1);
            case Question.LongText q -> boxes(question, block, 1);
        }
    }

    private void rating(Question.Rating q, Block block) {
        IntStream.rangeClosed(q.lowest(), q.highest())
                .mapToObj(Integer::toString)
                .filter(level -> block.options(level).isEmpty())
                .forEach(level -> losses.add(q.id(), Step.SHOWN, "option", level, "", language));
        if (q.dontKnow() != null) {
            var dontKnow = List.of(new Choice(Choice.DONT_KNOW, q.dontKnow()));
            options(q, dontKnow, label -> block.options(label).size());
        }
    }

    /// A ranking that is full shows no more what could be added.
    private void options(Question question, List<Choice> offered, ToIntFunction<String> found) {
        var wanted = new HashMap<String, Integer>();
        offered.forEach(choice -> wanted.merge(Spoken.text(choice.label().in(language)), 1, Integer::sum));
        wanted.forEach((label, times) -> {
            if (found.applyAsInt(label) < times) {
                losses.add(question.id(), Step.SHOWN, "option", label, "", language);
            }
        });
    }

    private void grid(Question.Grid q, Block block) {
        for (Choice row : q.rows()) {
            List<Block> rows = block.rows(row.label().in(language));
            if (rows.isEmpty()) {
                losses.add(q.id(), Step.SHOWN, "row", row.label().in(language), "", language);
            }
            rows.forEach(found ->
                    options(q, q.offered(), label -> found.options(label).size()));
        }
    }

    private void boxes(Question question, Block block, int wanted) {
        int found = block.boxes().size();
        if (found < wanted) {
            losses.add(question.id(), Step.SHOWN, "field", Integer.toString(wanted), Integer.toString(found), language);
        }
    }

    private void same(Question question, String what, Wording wording, String found) {
        String expected = Spoken.text(wording.in(language));
        if (!expected.equals(found)) {
            losses.add(question.id(), Step.SHOWN, what, expected, found, language);
        }
    }
}

package fr.parvis.command;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.lint.Lint;
import fr.parvis.rehearsal.verdict.Loss;
import fr.parvis.rehearsal.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A verdict as a terminal shows it: a line for each question, then what was lost, with what to do, then the whole.
record VerdictLines(Verdict verdict, Definition definition, String language) {

    List<String> lines() {
        var messages = Messages.of(Parvis.class, language);
        var lines = new ArrayList<String>();
        verdict.questions()
                .forEach(question -> lines.add(messages.text(
                        "rehearse.question",
                        question.number(),
                        name(question.id(), messages),
                        question.sentence(language))));
        for (Loss loss : verdict.first()) {
            lines.add(messages.text(
                    "rehearse.lost", name(loss.question(), messages), loss.where(language), loss.sentence(language)));
            lines.add("  " + loss.remedy(language));
        }
        int warnings = Lint.unacknowledged(definition).size();
        if (warnings > 0) {
            lines.add(messages.text("rehearse.lint", warnings));
        }
        lines.add(verdict.summary(language));
        return lines;
    }

    private String name(String question, Messages messages) {
        return definition
                .questionnaire()
                .findQuestion(question)
                .map(Question::ask)
                .map(ask -> ask.label().in(language))
                .orElse(question.isEmpty() ? messages.text("rehearse.whole") : question);
    }
}

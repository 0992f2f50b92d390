package fr.parvis.rehearsal.verdict;

import fr.parvis.definition.Messages;
import java.util.List;
import java.util.stream.Stream;

/// What became of one question's ways to answer; a number below zero is of a step that nobody looked at, since an
/// earlier one lost the question.
///
/// @param number its place in the questionnaire, from 1
/// @param ways the different ways to answer it that were planned; 0 when no answers show it
/// @param mistakes the wrong answers that were tried, each of which must be refused
/// @param figure the report's figure that shows it (`F4`); empty for none
public record OfQuestion(
        String id, int number, int ways, int sent, int stored, int frozen, int counted, int mistakes, String figure) {

    /// `12 ways to answer, 12 sent, 12 stored … shown in figure F4.`
    public String sentence(String language) {
        Messages messages = Messages.of(Verdict.class, language);
        if (ways == 0) {
            return messages.text("question.never-shown");
        }
        List<String> steps = Stream.of(
                        messages.text("question.ways", ways),
                        step(messages, "question.sent", sent),
                        step(messages, "question.stored", stored),
                        step(messages, "question.frozen", frozen),
                        step(messages, "question.counted", counted),
                        figure.isEmpty() ? "" : messages.text("question.figure", figure))
                .filter(text -> !text.isEmpty())
                .toList();
        String told = String.join(", ", steps) + ".";
        return mistakes == 0 ? told : told + " " + messages.text("question.mistakes", mistakes);
    }

    private static String step(Messages messages, String key, int count) {
        return count < 0 ? "" : messages.text(key, count);
    }
}

package fr.parvis.rehearsal.verdict;

import fr.parvis.definition.Messages;
import java.util.Locale;

/// Something that was not found as it should be.
///
/// @param question the question's identifier; empty when the whole questionnaire is concerned
/// @param code which sentence tells it: `loss.<code>`
/// @param expected what should be there, @param found what is; either may be empty
/// @param language of the pages where it was seen; empty when no page is concerned
public record Loss(String question, Step step, String code, String expected, String found, String language) {

    /// What is wrong, as a sentence.
    public String sentence(String in) {
        Messages messages = Messages.of(Verdict.class, in);
        String told = messages.text("loss." + code, expected, found);
        return language.isEmpty() ? told : told + " " + messages.text("loss.in." + language);
    }

    /// The step that lost it: `in the register` …
    public String where(String in) {
        return Messages.of(Verdict.class, in).text("step." + step.name().toLowerCase(Locale.ROOT));
    }

    /// What to do about it.
    public String remedy(String in) {
        return Messages.of(Verdict.class, in).text("remedy." + step.name().toLowerCase(Locale.ROOT));
    }
}

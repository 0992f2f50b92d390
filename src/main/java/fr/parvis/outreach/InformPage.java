package fr.parvis.outreach;

import fr.parvis.consultation.Published;
import fr.parvis.definition.Messages;
import fr.parvis.page.Frame;

/// “Keep me informed” as its templates show it.
///
/// @param state `ask`, `sent`, `confirm`, `stop`, `confirmed` or `stopped`
/// @param typed what was typed in the form
/// @param error key of what is wrong with it; empty when nothing is
public record InformPage(Frame frame, Published consultation, String state, String typed, String error) {

    public String text(String key, Object... arguments) {
        return Messages.of(InformPage.class, frame.language()).text(key, arguments);
    }

    public String here() {
        return frame.to("/consultations/" + consultation.id() + "/rester-informe");
    }

    public String heading() {
        return text(state + ".title");
    }

    public String consultationName() {
        return consultation.definition().title().in(frame.language());
    }
}

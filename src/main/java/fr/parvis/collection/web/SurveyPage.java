package fr.parvis.collection.web;

import fr.parvis.definition.Messages;
import fr.parvis.page.Frame;

/// What the templates of this module share: the frame, and our sentences in its language.
public interface SurveyPage {

    Frame frame();

    default String text(String key, Object... arguments) {
        return Messages.of(SurveyPage.class, frame().language()).text(key, arguments);
    }
}

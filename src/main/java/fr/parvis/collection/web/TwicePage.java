package fr.parvis.collection.web;

import fr.parvis.page.Frame;

/// The same form sent again with other answers: in place of the first ones, or another person's?
///
/// @param replaceable whether the first answers are still there to be replaced
public record TwicePage(Frame frame, String action, Hidden hidden, boolean replaceable) implements SurveyPage {}

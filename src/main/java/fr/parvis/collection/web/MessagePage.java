package fr.parvis.collection.web;

import fr.parvis.page.Frame;

/// A page that says one thing.
///
/// @param home address of the consultation's page
public record MessagePage(Frame frame, String heading, String text, String home) implements SurveyPage {}

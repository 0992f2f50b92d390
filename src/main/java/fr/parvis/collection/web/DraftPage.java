package fr.parvis.collection.web;

import fr.parvis.page.Frame;

/// What was put aside, and the link that leads back to it.
///
/// @param link the whole address, to be kept
/// @param path the same on this site
/// @param until the last day it is kept
public record DraftPage(Frame frame, String link, String path, String until) implements SurveyPage {}

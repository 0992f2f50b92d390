package fr.parvis.collection.form;

/// An answer to mend.
///
/// @param question the question's identifier
/// @param anchor the control where it is mended, by its identifier in the page
/// @param label what was asked
/// @param text what to do, as a sentence
public record Problem(String question, String anchor, Words label, String text) {}

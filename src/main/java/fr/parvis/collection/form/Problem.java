package fr.parvis.collection.form;

import java.util.Set;

/// An answer to mend.
///
/// @param question the question's identifier
/// @param anchor the control where it is mended, by its identifier in the page
/// @param label what was asked
/// @param text what to do, as a sentence
/// @param controls all the controls that are to be mended, the anchor among them
public record Problem(String question, String anchor, Words label, String text, Set<String> controls) {

    public Problem {
        controls = Set.copyOf(controls);
    }
}

package fr.parvis.report.words;

import org.jspecify.annotations.Nullable;

/// An answer in words: to an open question, or beside an other choice.
///
/// @param field empty, or `other` for the words of an other choice
/// @param state `counted`, or why the submission is kept apart (`late`, `early` …)
/// @param text redactions applied; null when the public edition withholds it
/// @param passages how many passages were taken from it
public record OpenAnswer(
        String submission,
        String question,
        String field,
        String language,
        String channel,
        String state,
        @Nullable String text,
        long passages) {

    /// Its reference: `R4.insertion`, `R4.profil.other`.
    public String id() {
        return submission + "." + question + (field.isEmpty() ? "" : "." + field);
    }

    public boolean counted() {
        return state.equals("counted");
    }
}

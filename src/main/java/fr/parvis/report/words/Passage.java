package fr.parvis.report.words;

import org.jspecify.annotations.Nullable;

/// A verbatim extract, its place and its codes.
///
/// @param submission null when it comes from a contribution
/// @param contribution null when it comes from a submission
/// @param question null when it answers none
/// @param field empty, or `other` for the words of an other choice
/// @param lever null for none
/// @param strand null for none
/// @param text redactions applied; null when the public edition withholds it
public record Passage(
        String id,
        @Nullable String submission,
        @Nullable String contribution,
        @Nullable String question,
        String field,
        @Nullable String lever,
        @Nullable String strand,
        String language,
        String channel,
        @Nullable String text) {

    /// The submission or the contribution that wrote it.
    public String source() {
        return submission != null ? submission : String.valueOf(contribution);
    }
}

package fr.parvis.report.words;

import org.jspecify.annotations.Nullable;

/// A cell that could not be counted.
///
/// @param raw what was received; null when nothing was, or in a public edition
public record Unusable(
        String submission,
        String question,
        String field,
        String reason,
        @Nullable String raw) {}

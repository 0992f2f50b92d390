package fr.parvis.report.words;

import org.jspecify.annotations.Nullable;

/// What came otherwise than by the survey, word for word; null components were not said.
///
/// @param day ISO date
public record Contribution(
        String id,
        String channel,
        @Nullable String day,
        @Nullable String author,
        @Nullable String question,
        @Nullable String lever,
        @Nullable String strand,
        String language,
        String text,
        long passages) {}

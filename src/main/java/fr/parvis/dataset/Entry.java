package fr.parvis.dataset;

import fr.parvis.definition.Channel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of one of the dataset's smaller tables.
public sealed interface Entry {

    /// What came otherwise than by the survey: a seminar, a letter, a call. Null components were not said.
    record Contribution(
            String id,
            Channel channel,
            @Nullable LocalDate day,
            @Nullable String author,
            @Nullable String question,
            @Nullable String lever,
            @Nullable String strand,
            String language,
            String text)
            implements Entry {}

    /// A verbatim extract that carries one idea, and where it stands.
    ///
    /// @param submission the submission it comes from; null when it comes from a contribution
    /// @param field empty for the question's own text, `other` for the words of an other choice
    record Passage(
            String id,
            @Nullable String submission,
            @Nullable String contribution,
            @Nullable String question,
            String field,
            String language,
            String text)
            implements Entry {}

    /// A passage's place in the codebook; null lever or strand when it has none.
    record Coding(
            String passage,
            @Nullable String lever,
            @Nullable String strand,
            @Nullable String coder) implements Entry {}

    record View(LocalDate day, String page, long views) implements Entry {}

    /// A mailing or another call to take part. @param recipients null when not counted
    record Campaign(
            LocalDate day,
            String medium,
            String name,
            @Nullable Long recipients) implements Entry {}

    /// A row that could not be read as a submission, kept as it was. @param line 0 when it has none
    record Rejected(String file, long line, String reason, String raw) implements Entry {}
}

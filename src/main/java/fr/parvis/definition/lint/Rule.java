package fr.parvis.definition.lint;

import java.util.Locale;

/// What a [Lint] looks for.
public enum Rule {
    /// Two choices say the same thing, or nearly.
    SIMILAR_CHOICES,
    /// A value belongs to two choices at once.
    OVERLAPPING_RANGES,
    /// A value belongs to no choice, between two that have theirs.
    HOLE_BETWEEN_RANGES,
    /// A negation of a negation, or a negation to agree with.
    DOUBLE_NEGATION,
    /// One answer is asked for two things.
    TWO_QUESTIONS,
    /// Nobody may say that she does not know, and nobody may skip the question.
    NO_DONT_KNOW,
    /// A text is the same, word for word, in two languages.
    NOT_TRANSLATED,
    /// A condition that always holds.
    ALWAYS_SHOWN,
    /// A condition that cannot hold once every required question is answered.
    NEVER_SHOWN,
    /// Answers are kept and no chapter of the report prints them.
    NOT_IN_REPORT,
    /// More than ten minutes, by [fr.parvis.definition.Questionnaire#minutes].
    TOO_LONG,
    /// A profile question whose answer is close to a name.
    IDENTIFYING_QUESTION,
    /// Profile questions that, together, cut people into very small groups.
    IDENTIFYING_PROFILE;

    /// As it stands in codes and in the reference: `double-negation`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

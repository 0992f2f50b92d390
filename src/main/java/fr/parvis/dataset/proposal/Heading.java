package fr.parvis.dataset.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a column, in two parts when it stands for one option of a question.
///
/// @param shown the whole name
/// @param stem the question
/// @param option the option; empty when the column is the whole question
record Heading(String shown, String stem, String option) {

    private static final Pattern BRACKETS = Pattern.compile("(?s)(.*\\S)\\s*\\[(.+)]");

    /// `Question [Option]`, `Q1[SQ001]`, or a plain name.
    static Heading of(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        return brackets.matches()
                ? new Heading(name, brackets.group(1), brackets.group(2).strip())
                : new Heading(name, name, "");
    }

    /// A question on a first row with its option on a second.
    static Heading of(String question, String option) {
        if (option.isEmpty()) {
            return new Heading(question, question, "");
        }
        return new Heading(question.isEmpty() ? option : question + " — " + option, question, option);
    }

    boolean isOption() {
        return !option.isEmpty();
    }

    /// What follows the code in `G1Q1. The question`.
    String withoutCode() {
        Matcher code = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9_]*\\. (.+)").matcher(shown);
        return code.matches() ? code.group(1) : shown;
    }
}

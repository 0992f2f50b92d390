package fr.parvis.dataset.proposal;

import java.util.List;

/// What a column was taken for, and why.
///
/// @param column its heading in the export
/// @param type a type of question (`single-choice` …), `id`, `submitted_at`, `channel`, or `left-aside` for
/// what is kept out of the questionnaire
/// @param reason in the language asked for
/// @param examples two values at most, as written, fewer when the column holds fewer; hidden but for their
/// first letter when they say who people are
public record Guess(String column, String type, String reason, List<String> examples) {

    static final String LEFT_ASIDE = "left-aside";

    public Guess {
        examples = List.copyOf(examples);
    }
}

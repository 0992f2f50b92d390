package fr.parvis.collection.form;

import fr.parvis.definition.Wording;
import org.jspecify.annotations.Nullable;

/// A text of the consultation's on a page.
///
/// @param lang its language when it is another than the page's, since nobody translated it; null otherwise
public record Words(String text, @Nullable String lang) {

    public static Words of(Wording wording, String language) {
        String own = wording.languageFor(language);
        return new Words(wording.in(language), own.equals(language) ? null : own);
    }

    static @Nullable Words orNull(@Nullable Wording wording, String language) {
        return wording == null ? null : of(wording, language);
    }
}

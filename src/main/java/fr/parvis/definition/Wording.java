package fr.parvis.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A text of the consultation's, once per language (`fr`, `en`): never empty, in the order the languages were
/// declared.
///
/// A language that is missing is a fault of the definition when the consultation declares it; the reader sees
/// to it.
public record Wording(SequencedMap<String, String> byLanguage) {

    /// The longest label, title or name that the reader accepts, in code points: a page must hold it.
    public static final int LONGEST = 2_000;
    /// The longest paragraph, in code points.
    public static final int LONGEST_PARAGRAPH = 20_000;

    public Wording {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A wording needs one language at least");
        }
        byLanguage = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byLanguage));
    }

    public static Wording of(String language, String text) {
        return new Wording(new LinkedHashMap<>(Map.of(language, text)));
    }

    /// The text in this language, or else in the first language the wording has.
    public String in(String language) {
        String text = byLanguage.get(language);
        return text != null ? text : byLanguage.firstEntry().getValue();
    }

    /// The language that [#in] answers in: another than the one asked when there is no translation.
    public String languageFor(String language) {
        return byLanguage.containsKey(language)
                ? language
                : byLanguage.firstEntry().getKey();
    }

    /// The text in this language only; null when it is not translated.
    public @Nullable String exactly(String language) {
        return byLanguage.get(language);
    }
}

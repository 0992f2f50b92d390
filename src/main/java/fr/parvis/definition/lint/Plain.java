package fr.parvis.definition.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A text as rules read it: small letters, one kind of apostrophe, dash and space.
final class Plain {

    private Plain() {}

    static String text(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replaceAll("[’ʼ‘`]", "'")
                .replaceAll("[–—‑−]", "-")
                .replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ")
                .strip();
    }

    /// The sentences of a text, parentheses left out.
    static List<String> sentences(String written) {
        return Stream.of(text(written).replaceAll("\\([^)]*\\)", " ").split("(?<=[.?!…;])"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /// The words of a text, without accents nor punctuation.
    static List<String> words(String written) {
        String bare = Normalizer.normalize(text(written), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Stream.of(bare.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

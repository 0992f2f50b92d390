package fr.parvis.definition.yaml;

import fr.parvis.definition.Wording;
import fr.parvis.definition.yaml.Node.Entry;
import fr.parvis.definition.yaml.Node.Mapping;
import fr.parvis.definition.yaml.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Texts of the consultation's: a plain text when it has one language, else one text per language.
final class Wordings {

    private static final Set<String> PARAGRAPHS = Set.of(
            "address",
            "cause",
            "communication",
            "contact",
            "correction",
            "definition",
            "effect",
            "help",
            "method",
            "objectives",
            "people",
            "purpose",
            "reason",
            "retention",
            "text");

    private Wordings() {}

    /// How many code points the texts of this key may have.
    static int longest(String key) {
        return PARAGRAPHS.contains(key) ? Wording.LONGEST_PARAGRAPH : Wording.LONGEST;
    }

    /// Whether the text is longer than its key allows, which is then told.
    static boolean isTooLong(String text, String key, int line, Source source) {
        int length = text.codePointCount(0, text.length());
        if (length > longest(key)) {
            source.fault(line, key, "too-long", length, longest(key));
        }
        return length > longest(key);
    }

    /// White space around is dropped, line ends are `\n`.
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static @Nullable Wording read(Node node, String key, int line, Source source) {
        return switch (node) {
            case Scalar scalar -> plain(scalar, key, line, source);
            case Mapping mapping -> translated(mapping, key, line, source);
            case Node.Items items -> {
                source.fault(line, key, "not-wording", items.shown());
                yield null;
            }
            case Node.Unusable _ -> null;
        };
    }

    private static @Nullable Wording plain(Scalar scalar, String key, int line, Source source) {
        String text = clean(scalar.text());
        List<String> languages = source.languages();
        if (scalar.isNothing() || text.isEmpty()) {
            source.fault(line, key, "no-value", key);
            return null;
        }
        if (isTooLong(scalar.text(), key, line, source)) {
            return null;
        }
        if (languages.size() > 1 && text.codePoints().anyMatch(Character::isLetter)) {
            source.fault(line, key, "wording-not-translated", text, languages);
            return null;
        }
        var texts = new LinkedHashMap<String, String>();
        languages.forEach(language -> texts.put(language, text));
        return languages.isEmpty() ? Wording.of("fr", text) : new Wording(texts);
    }

    private static @Nullable Wording translated(Mapping mapping, String key, int line, Source source) {
        List<String> languages = source.languages();
        var texts = new LinkedHashMap<String, String>();
        mapping.entries().forEach((language, entry) -> {
            if (!languages.isEmpty() && !languages.contains(language)) {
                source.fault(entry.line(), key, "wording-language-undeclared", language, languages);
            } else {
                read(entry, key, language, source, texts);
            }
        });
        List<String> missing = languages.stream()
                .filter(language -> !mapping.entries().containsKey(language))
                .toList();
        if (!missing.isEmpty()) {
            source.fault(line, key, "wording-language-missing", missing);
        }
        return texts.isEmpty() ? null : new Wording(inOrder(texts, languages));
    }

    private static void read(
            Entry entry, String key, String language, Source source, SequencedMap<String, String> texts) {
        switch (entry.value()) {
            case Scalar scalar
            when scalar.isNothing() || scalar.text().isBlank() ->
                source.fault(entry.line(), language, "no-value", language);
            case Scalar scalar -> {
                if (!isTooLong(scalar.text(), key, entry.line(), source)) {
                    texts.put(language, clean(scalar.text()));
                }
            }
            case Mapping _, Node.Items _ ->
                source.fault(entry.line(), language, "not-text", entry.value().shown());
            case Node.Unusable _ -> {}
        }
    }

    private static SequencedMap<String, String> inOrder(SequencedMap<String, String> texts, List<String> languages) {
        var ordered = new LinkedHashMap<String, String>();
        languages.stream().filter(texts::containsKey).forEach(l -> ordered.put(l, texts.get(l)));
        texts.forEach(ordered::putIfAbsent);
        return ordered;
    }
}

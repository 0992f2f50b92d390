package fr.parvis.definition.yaml;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What the author probably meant.
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /// The known word that takes fewest changes to reach, when they are few.
    public static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, word.length() / 3);
        String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.stream()
                .filter(k -> changes(plain, k.toLowerCase(Locale.ROOT).replace('_', '-')) <= most)
                .min(Comparator.comparingInt((String k) -> changes(word, k)).thenComparing(Comparator.naturalOrder()));
    }

    /// The identifier closest to this text: lower case, no accents, hyphens.
    static String identifier(String text) {
        String id = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "a1" : id.substring(0, Math.min(LONGEST, id.length()));
    }

    /// Levenshtein's distance.
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

package fr.parvis.definition.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Choices that a person could not tell apart.
final class Labels {

    /// Words that change nothing to what a choice says; a letter at the end does: Place A, Place D.
    private static final Set<String> EMPTY = Set.of(
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "du",
            "de",
            "d",
            "au",
            "aux",
            "a",
            "en",
            "the",
            "an",
            "of",
            "to",
            "in",
            "precisez",
            "preciser",
            "please",
            "specify",
            "say");

    private static final Set<String> OTHER = Set.of("autre", "autres", "other", "others");

    /// Under so many letters, words that differ by one letter are other words: rue and vue.
    private static final int LONG = 6;

    private Labels() {}

    /// The first two labels that say the same, or nearly: articles, plurals and accents apart, or one
    /// letter in a long word. Digits are never taken for one another.
    static Optional<List<String>> similar(List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                if (areSimilar(labels.get(i), labels.get(j))) {
                    return Optional.of(List.of(labels.get(i), labels.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean areSimilar(String one, String another) {
        List<String> mine = telling(one);
        List<String> theirs = telling(another);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Plain.text(one).equals(Plain.text(another));
        }
        if (mine.size() != theirs.size()) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).equals(theirs.get(i))) {
                differences += isMisprint(mine.get(i), theirs.get(i)) ? 1 : 2;
            }
        }
        return differences <= 1;
    }

    private static List<String> telling(String label) {
        List<String> all = Plain.words(label);
        List<String> words = IntStream.range(0, all.size())
                .filter(i -> !EMPTY.contains(all.get(i)) || all.get(i).length() == 1 && i == all.size() - 1)
                .mapToObj(all::get)
                .toList();
        return words.stream()
                .map(word -> OTHER.contains(word) && words.size() == 1 ? "other" : singular(word))
                .toList();
    }

    private static String singular(String word) {
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /// One letter changed, added or left out, in words that begin alike and have no digit.
    private static boolean isMisprint(String one, String another) {
        if (Math.min(one.length(), another.length()) < LONG
                || one.charAt(0) != another.charAt(0)
                || (one + another).chars().anyMatch(Character::isDigit)) {
            return false;
        }
        String shorter = one.length() <= another.length() ? one : another;
        String longer = one.length() <= another.length() ? another : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        return shorter.substring(Math.min(at + skip, shorter.length())).equals(longer.substring(at + 1));
    }
}

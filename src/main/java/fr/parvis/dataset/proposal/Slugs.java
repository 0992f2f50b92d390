package fr.parvis.dataset.proposal;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Identifiers made from headings and answers: lower-case ASCII, never the same twice, never one that is kept.
final class Slugs {

    private static final int LONGEST = 40;
    private static final Pattern FIT = Pattern.compile("[a-z0-9][a-z0-9_-]{0," + (LONGEST - 1) + "}");

    private final Set<String> taken;
    private final String prefix;

    /// @param prefix put before what does not start with a letter; empty when a digit will do
    Slugs(String prefix, Set<String> kept) {
        this.prefix = prefix;
        this.taken = new HashSet<>(kept);
    }

    /// A new identifier from this text, itself when it is fit for one; from `otherwise` when the text has no
    /// letter or digit that ASCII knows.
    String of(String text, String otherwise) {
        String slug = FIT.matcher(text).matches() ? text : slug(text);
        slug = slug.isEmpty() ? otherwise : slug;
        if (!prefix.isEmpty() && !Character.isLetter(slug.charAt(0))) {
            slug = prefix + slug;
        }
        String unique = slug;
        for (int n = 2; !taken.add(unique); n++) {
            unique = slug + "-" + n;
        }
        return unique;
    }

    /// Lower-case ASCII words joined by hyphens, cut between words at 40 characters.
    static String slug(String text) {
        String ascii = Normalizer.normalize(
                        text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (ascii.length() <= LONGEST) {
            return ascii;
        }
        int cut = ascii.lastIndexOf('-', LONGEST);
        return ascii.substring(0, cut > 0 ? cut : LONGEST);
    }
}

package fr.parvis.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An address of the site's that begins with the page's language, such as `/fr/consultations/velo/questionnaire`.
///
/// @param language of our own words, `fr` or `en`
/// @param parts what stands between the slashes after it
public record Address(String language, List<String> parts) {

    /// Stands for any one part in [#has].
    public static final String ANY = "*";

    /// @param path decoded; null when it begins with no language of ours
    static @Nullable Address find(String path) {
        List<String> parts = List.of(path.split("/", -1));
        return parts.size() > 2
                        && parts.getFirst().isEmpty()
                        && (parts.get(1).equals("fr") || parts.get(1).equals("en"))
                ? new Address(parts.get(1), parts.subList(2, parts.size()))
                : null;
    }

    /// Whether its parts are these, [#ANY] being any.
    public boolean has(String... wanted) {
        if (parts.size() != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals(ANY) && !wanted[i].equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}

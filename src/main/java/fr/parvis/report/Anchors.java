package fr.parvis.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names that links of the report lead to.
public final class Anchors {

    private Anchors() {}

    /// A name made of these parts, the empty ones left out: letters, digits, `.`, `_` and `-` stay, the rest
    /// is written by its code, so that two names never meet.
    public static String of(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).map(Anchors::plain).collect(Collectors.joining("."));
    }

    private static String plain(String part) {
        return part.codePoints()
                .mapToObj(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '-' || c == '.'
                        ? Character.toString(c)
                        : "~" + Integer.toHexString(c) + "~")
                .collect(Collectors.joining());
    }
}

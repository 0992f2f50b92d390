package fr.parvis.audience;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Readers that are no person, by what they say of themselves; what a browser says is read here and forgotten.
final class Robots {

    private static final List<String> NAMES = List.of(
            // Search engines and archives, which call themselves so.
            "bot",
            "crawl",
            "spider",
            "slurp",
            "archiver",
            // Previews of a link in a message or on a social network.
            "preview",
            "facebookexternalhit",
            "whatsapp",
            "embed",
            // Surveillance of the site, and browsers that nobody looks at.
            "monitor",
            "uptime",
            "pingdom",
            "headless",
            "lighthouse",
            // Programs.
            "curl",
            "wget",
            "python",
            "java/",
            "java-http-client",
            "go-http-client",
            "okhttp",
            "node-fetch",
            "libwww",
            "http-client");

    private Robots() {}

    /// @param userAgent null when the request has none, as no browser does
    static boolean isOne(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return true;
        }
        String name = userAgent.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name::contains);
    }
}

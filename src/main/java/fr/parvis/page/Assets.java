package fr.parvis.page;

import fr.parvis.definition.Contrast;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Style sheet, colours and fonts: from this server alone, each at an address that never changes its content.
@Controller
final class Assets {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    @GetMapping("/style/{hash:[0-9a-f]{16}}.css")
    ResponseEntity<byte[]> style(@PathVariable String hash) {
        boolean current = StyleSheet.ADDRESS.contains(hash);
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(current ? FOR_GOOD : CacheControl.noCache())
                .body(StyleSheet.CONTENT);
    }

    /// The authority's two colours, darkened on a light ground or lightened on a dark one until text is readable.
    @GetMapping("/colours/{primary:[0-9a-fA-F]{6}}-{secondary:[0-9a-fA-F]{6}}.css")
    ResponseEntity<String> colours(@PathVariable String primary, @PathVariable String secondary) {
        String first = Contrast.readable("#" + primary);
        String second = Contrast.readable("#" + secondary);
        return ResponseEntity.ok().contentType(CSS).cacheControl(FOR_GOOD).body("""
                :root { --primary: %1$s; --banner: %1$s; --accent: %2$s; }
                @media (prefers-color-scheme: dark) {
                  :root { --primary: color-mix(in oklab, %1$s 35%%, white); --accent: color-mix(in oklab, %2$s 35%%, white); }
                }
                """.formatted(first, second));
    }

    @GetMapping("/fonts/{name:Parvis[A-Za-z-]+}.woff2")
    ResponseEntity<byte[]> font(@PathVariable String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream("/fr/parvis/report/fonts/" + name + ".woff2")) {
            return in == null
                    ? ResponseEntity.notFound().build()
                    : ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType("font/woff2"))
                            .cacheControl(FOR_GOOD)
                            .body(in.readAllBytes());
        }
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body("User-agent: *\nDisallow: /*/recus/\nDisallow: /*/brouillons/\n");
    }
}

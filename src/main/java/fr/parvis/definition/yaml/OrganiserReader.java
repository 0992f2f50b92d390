package fr.parvis.definition.yaml;

import fr.parvis.definition.Contrast;
import fr.parvis.definition.Document;
import fr.parvis.definition.Organiser;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who consults, with which emblem and colours, and the documents given.
final class OrganiserReader {

    private final FolderFiles files;

    OrganiserReader(FolderFiles files) {
        this.files = files;
    }

    Organiser read(Reading consultation) {
        Reading organiser = consultation.findPart("organiser", Part.ORGANISER);
        if (organiser == null) {
            return new Organiser(
                    Reading.STAND_IN, null, null, null, null, Organiser.DEFAULT_PRIMARY, Organiser.DEFAULT_SECONDARY);
        }
        if (organiser.has("logo") && !organiser.has("logo-text")) {
            organiser.fault("logo", "logo-without-text");
        }
        Reading colours = organiser.findPart("colours", Part.COLOURS);
        return new Organiser(
                organiser.wording("name"),
                organiser.findWording("department"),
                organiser.findWording("report-department"),
                files.picture(organiser, "logo"),
                organiser.findWording("logo-text"),
                colour(colours, "primary", Organiser.DEFAULT_PRIMARY),
                colour(colours, "secondary", Organiser.DEFAULT_SECONDARY));
    }

    private static String colour(@Nullable Reading colours, String key, String otherwise) {
        String written = colours == null ? null : colours.findText(key);
        if (colours == null || written == null) {
            return otherwise;
        }
        String colour = written.toLowerCase(Locale.ROOT);
        if (!colour.matches("#[0-9a-f]{6}")) {
            colours.fault(key, "bad-colour", written);
            return otherwise;
        }
        double ratio = Contrast.ratio(colour, "#ffffff");
        if (ratio < Contrast.TEXT) {
            // Rounded down: 4.499 must not be told as 4.50.
            String shown = String.format(Locale.ROOT, "%.2f:1", Math.floor(ratio * 100) / 100);
            colours.fault(key, "low-contrast", colour, shown, Contrast.readable(colour));
        }
        return colour;
    }

    List<Document> documents(Reading consultation) {
        return consultation.each("documents", Part.DOCUMENT, document -> {
            if (document.has("file") == document.has("url")) {
                document.fault("title", "file-or-url");
            }
            return new Document(document.wording("title"), files.document(document, "file"), address(document));
        });
    }

    private static @Nullable String address(Reading document) {
        String url = document.findText("url");
        if (url != null && !isWebAddress(url)) {
            document.fault("url", "bad-url", url);
        }
        return url;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

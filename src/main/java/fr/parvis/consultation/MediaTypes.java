package fr.parvis.consultation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a file is: its name proposes, its content decides.
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    /// How a kind of file is known by its content.
    private enum Mark {
        PDF,
        PNG,
        JPEG,
        GIF,
        WEBP,
        MP4,
        ZIP,
        TEXT
    }

    private record Kind(String mediaType, Mark mark) {}

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("pdf", new Kind("application/pdf", Mark.PDF)),
            Map.entry("png", new Kind("image/png", Mark.PNG)),
            Map.entry("jpg", new Kind("image/jpeg", Mark.JPEG)),
            Map.entry("jpeg", new Kind("image/jpeg", Mark.JPEG)),
            Map.entry("gif", new Kind("image/gif", Mark.GIF)),
            Map.entry("webp", new Kind("image/webp", Mark.WEBP)),
            Map.entry("mp4", new Kind("video/mp4", Mark.MP4)),
            Map.entry("zip", new Kind("application/zip", Mark.ZIP)),
            Map.entry("odt", new Kind(OPEN + "text", Mark.ZIP)),
            Map.entry("ods", new Kind(OPEN + "spreadsheet", Mark.ZIP)),
            Map.entry("odp", new Kind(OPEN + "presentation", Mark.ZIP)),
            Map.entry("docx", new Kind(OFFICE + "wordprocessingml.document", Mark.ZIP)),
            Map.entry("xlsx", new Kind(OFFICE + "spreadsheetml.sheet", Mark.ZIP)),
            Map.entry("pptx", new Kind(OFFICE + "presentationml.presentation", Mark.ZIP)),
            Map.entry("svg", new Kind("image/svg+xml", Mark.TEXT)),
            Map.entry("csv", new Kind("text/csv;charset=UTF-8", Mark.TEXT)),
            Map.entry("json", new Kind("application/json", Mark.TEXT)),
            Map.entry("geojson", new Kind("application/geo+json", Mark.TEXT)),
            Map.entry("md", new Kind("text/plain;charset=UTF-8", Mark.TEXT)),
            Map.entry("txt", new Kind("text/plain;charset=UTF-8", Mark.TEXT)));

    private MediaTypes() {}

    /// The media type; empty when the content is not what the name announces, so that it must not be published.
    static Optional<String> of(String path, byte[] content) {
        String name = path.toLowerCase(Locale.ROOT);
        Kind kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1));
        if (kind == null) {
            return Optional.of(UNKNOWN);
        }
        if (bears(kind.mark(), content)) {
            return Optional.of(kind.mediaType());
        }
        // A text of another age is given as it is, to be saved.
        return kind.mark() == Mark.TEXT ? Optional.of(UNKNOWN) : Optional.empty();
    }

    private static boolean bears(Mark mark, byte[] content) {
        return switch (mark) {
            case PDF -> startsWith(content, 0, "%PDF-");
            case PNG -> startsWith(content, 1, "PNG\r\n") && content[0] == (byte) 0x89;
            case JPEG -> content.length > 3 && content[0] == (byte) 0xFF && content[1] == (byte) 0xD8;
            case GIF -> startsWith(content, 0, "GIF8");
            case WEBP -> startsWith(content, 0, "RIFF") && startsWith(content, 8, "WEBP");
            case MP4 -> startsWith(content, 4, "ftyp");
            case ZIP -> startsWith(content, 0, "PK\u0003\u0004");
            case TEXT -> isText(content);
        };
    }

    private static boolean startsWith(byte[] content, int from, String mark) {
        if (content.length < from + mark.length()) {
            return false;
        }
        return new String(content, from, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

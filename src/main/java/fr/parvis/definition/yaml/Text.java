package fr.parvis.definition.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The characters of a file: strict UTF-8, at most 10 MB, no control characters.
final class Text {

    /// Most bytes in a file.
    static final int LARGEST = 10 * 1024 * 1024;

    private Text() {}

    static String read(Path file, Source source) {
        try {
            if (!Files.isRegularFile(file)) {
                source.fault(0, "", "file-absent", file.getFileName());
                throw source.unusable();
            }
            if (Files.size(file) > LARGEST) {
                source.fault(0, "", "file-too-large", LARGEST / 1024 / 1024);
                throw source.unusable();
            }
            return decode(Files.readAllBytes(file), source);
        } catch (IOException e) {
            source.fault(0, "", "file-unreadable", file.getFileName());
            throw source.unusable();
        }
    }

    private static String decode(byte[] bytes, Source source) {
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(input, output, true).isError()) {
            int offset = input.position();
            int line = 1;
            for (int i = 0; i < offset; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            source.fault(line, "", "not-utf-8", "0x%02X".formatted(bytes[offset]), offset);
            throw source.unusable();
        }
        return output.flip().toString();
    }

    /// The text without its byte order mark, its characters checked.
    static String checked(String text, Source source) {
        if (text.length() > LARGEST) {
            source.fault(0, "", "file-too-large", LARGEST / 1024 / 1024);
            throw source.unusable();
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int at = firstForbidden(content);
        if (at >= 0) {
            int line =
                    1 + (int) content.chars().limit(at).filter(c -> c == '\n').count();
            source.fault(line, "", "control-character", name(content.charAt(at)));
            throw source.unusable();
        }
        return content;
    }

    /// Where the first character stands that no text may hold; -1 for none.
    static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)
                    || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                    || c >= '\uFFFE') {
                return i;
            }
        }
        return -1;
    }

    static String name(char character) {
        return "U+%04X".formatted((int) character);
    }
}

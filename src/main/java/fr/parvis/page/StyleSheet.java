package fr.parvis.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The one style sheet of the public pages.
final class StyleSheet {

    static final byte[] CONTENT = read();
    static final String ADDRESS = "/style/" + hash(CONTENT) + ".css";

    private StyleSheet() {}

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("parvis.css"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

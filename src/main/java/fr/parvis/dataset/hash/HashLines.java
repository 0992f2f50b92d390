package fr.parvis.dataset.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of hashes, each written as 64 hexadecimal digits and a line's end.
public final class HashLines {

    /// Of a hash of 32 bytes.
    public static final int DIGITS = 2 * Hashes.LENGTH;

    private static final byte[] HEXADECIMAL = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest lines;
    private final byte[] line = new byte[DIGITS + 1];

    HashLines() {
        try {
            lines = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
        line[DIGITS] = '\n';
    }

    /// The digest of all of these, one behind another, in 64 hexadecimal digits.
    public static String digest(byte[] hashes) {
        var lines = new HashLines();
        for (int at = 0; at < hashes.length; at += Hashes.LENGTH) {
            lines.add(hashes, at);
        }
        return lines.digest();
    }

    /// Adds the one that begins there.
    void add(byte[] hashes, int at) {
        write(hashes, at, line);
        lines.update(line);
    }

    String digest() {
        return HexFormat.of().formatHex(lines.digest());
    }

    /// Writes the ASCII digits of the one that begins there into this text, which has room for [#DIGITS].
    public static void write(byte[] hashes, int at, byte[] text) {
        for (int i = 0; i < Hashes.LENGTH; i++) {
            text[2 * i] = HEXADECIMAL[hashes[at + i] >> 4 & 15];
            text[2 * i + 1] = HEXADECIMAL[hashes[at + i] & 15];
        }
    }
}

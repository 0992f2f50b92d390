package fr.parvis.dataset.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the bytes of a text file are read.
///
/// @param mark how many bytes the byte order mark takes at the start, 0 when there is none
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// The encoding of this file: what was asked for, or what its bytes allow.
    static TextEncoding of(Path file, Faults faults, Encoding asked) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        boolean little = startsWith(start, 0xFF, 0xFE);
        if (little || startsWith(start, 0xFE, 0xFF)) {
            if (asked == Encoding.UTF_8) {
                throw faults.of(0, "utf-16");
            }
            return new TextEncoding(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
        }
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return asked == Encoding.UTF_8 || utf8.fits(file) ? utf8 : new TextEncoding(WINDOWS_1252, 0);
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /// The letter or mark of French typography that this octet is in Windows-1252; empty when it is none.
    static String inWindows1252(int octet) {
        String text = new String(new byte[] {(byte) octet}, WINDOWS_1252);
        boolean usual = Character.isLetter(text.charAt(0)) || "€‚„…‘’“”•–—«»°©§ ".contains(text);
        return octet >= 0x80 && usual ? text : "";
    }

    /// The line, from 1, that this byte of the file stands on.
    long lineAt(Path file, long position) throws IOException {
        int unit = charset.name().startsWith("UTF-16") ? 2 : 1;
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        long line = 1;
        int before = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (long i = 0; i + unit <= position; i += unit) {
                int c = in.read();
                if (unit == 2) {
                    int next = in.read();
                    c = little ? c | next << 8 : c << 8 | next;
                }
                if (c == '\r' || c == '\n' && before != '\r') {
                    line++;
                }
                before = c;
            }
        }
        return line;
    }

    private boolean fits(Path file) throws IOException {
        var decoder = charset.newDecoder();
        var bytes = java.nio.ByteBuffer.allocate(1 << 16);
        var chars = java.nio.CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            int n;
            do {
                n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                if (decoder.decode(bytes, chars.clear(), n < 0).isError()) {
                    return false;
                }
                bytes.compact();
            } while (n >= 0);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}

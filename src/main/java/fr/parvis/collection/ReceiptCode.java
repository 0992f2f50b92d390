package fr.parvis.collection;

import java.util.Locale;
import java.util.Optional;

/// What a contributor keeps to find her submission again: 128 bits that nobody can guess, in the letters and
/// digits that are not mistaken for one another (Crockford's base 32).
///
/// @param text 26 letters and digits, without separators
public record ReceiptCode(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 16;
    private static final int LENGTH = 26;

    public ReceiptCode {
        if (text.length() != LENGTH || text.chars().anyMatch(c -> LETTERS.indexOf(c) < 0) || text.charAt(0) > '7') {
            throw new IllegalArgumentException("A receipt's code has 26 letters and digits: " + text);
        }
    }

    /// The code as a person typed it: letter case, spaces and hyphens do not matter, `O` is read as 0, `I`
    /// and `L` as 1. Empty when it is none.
    public static Optional<ReceiptCode> find(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-\\u00A0\\u202F]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.matches("[0-7][" + LETTERS + "]{" + (LENGTH - 1) + "}")
                ? Optional.of(new ReceiptCode(text))
                : Optional.empty();
    }

    /// In groups of four, as it is shown and stands in addresses: `3F9A-0C12-…`.
    public String shown() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    static ReceiptCode of(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int waiting = 2;
        for (int i = 0; i < BYTES; i++) {
            bits = bits << 8 | bytes[i] & 0xff;
            waiting += 8;
            while (waiting >= 5) {
                waiting -= 5;
                text.append(LETTERS.charAt(bits >> waiting & 31));
            }
        }
        return new ReceiptCode(text.toString());
    }

    /// What the register stores of it.
    byte[] hash() {
        return Hashes.sha256(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return shown();
    }
}

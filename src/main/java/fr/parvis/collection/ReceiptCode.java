package fr.parvis.collection;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a contributor keeps to find her submission again: 128 bits that nobody can guess, in the letters and
/// digits that are not mistaken for one another (Crockford's base 32).
///
/// @param text 26 letters and digits, without separators
public record ReceiptCode(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 16;
    private static final int LENGTH = 26;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-\\u00A0\\u202F]");

    public ReceiptCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("A receipt's code has 26 letters and digits: " + text);
        }
    }

    /// The code as a person typed it: letter case, spaces and hyphens do not matter, `O` is read as 0, `I`
    /// and `L` as 1. Empty when it is none.
    public static Optional<ReceiptCode> find(String typed) {
        String text = BETWEEN.matcher(typed.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isCode(text) ? Optional.of(new ReceiptCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0) && text.charAt(0) <= '7';
    }

    /// In groups of four, as it is shown and stands in addresses: `3F9A-0C12-…`.
    public String shown() {
        var shown = new StringBuilder(text);
        for (int at = (LENGTH - 1) / GROUP * GROUP; at > 0; at -= GROUP) {
            shown.insert(at, '-');
        }
        return shown.toString();
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

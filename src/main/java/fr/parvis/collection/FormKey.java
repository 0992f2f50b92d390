package fr.parvis.collection;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What tells one form from another: 16 random bytes that the page alone holds. Sent twice, it is the same
/// form.
///
/// @param text 32 lower-case hexadecimal digits, as the page carries them
public record FormKey(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public FormKey {
        if (!text.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A form's key is 32 hexadecimal digits: " + text);
        }
    }

    public static FormKey random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new FormKey(HexFormat.of().formatHex(bytes));
    }

    /// The key that a page carried; empty when the text is none.
    public static Optional<FormKey> find(String text) {
        return text.matches("[0-9a-f]{32}") ? Optional.of(new FormKey(text)) : Optional.empty();
    }

    /// The key of another person's answers sent with this form: the same for the same answers, so that
    /// sending them twice stores them once.
    FormKey forAnotherPerson(Fields fields) {
        byte[] hash = Hashes.hmac(bytes(), fields.encoded());
        return new FormKey(HexFormat.of().formatHex(Arrays.copyOf(hash, 16)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(text);
    }
}

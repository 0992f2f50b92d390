package fr.parvis.outreach;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a link that we sent asks for; the link itself holds it, signed, so that nothing is kept before it is followed.
///
/// @param until the link is worth nothing afterwards
record SignedLink(Purpose purpose, String consultation, EmailAddress address, Instant until) {

    enum Purpose {
        CONFIRM,
        STOP
    }

    private static final int SIGNATURE = 16;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    String text(byte[] key) {
        byte[] said = String.join(
                        "\n",
                        purpose.name(),
                        consultation,
                        address.text(),
                        Long.toString(until.getEpochSecond(), Character.MAX_RADIX))
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(sign(key, said), SIGNATURE + said.length);
        System.arraycopy(said, 0, whole, SIGNATURE, said.length);
        return TO_TEXT.encodeToString(whole);
    }

    /// The link of this text; empty when we did not sign it, or it is too old.
    static Optional<SignedLink> read(String text, byte[] key, Instant now) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text);
            if (whole.length <= SIGNATURE) {
                return Optional.empty();
            }
            byte[] said = Arrays.copyOfRange(whole, SIGNATURE, whole.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(whole, SIGNATURE), Arrays.copyOf(sign(key, said), SIGNATURE))) {
                return Optional.empty();
            }
            String[] parts = new String(said, StandardCharsets.UTF_8).split("\n", -1);
            var link = new SignedLink(
                    Purpose.valueOf(parts[0]),
                    parts[1],
                    new EmailAddress(parts[2]),
                    Instant.ofEpochSecond(Long.parseLong(parts[3], Character.MAX_RADIX)));
            return now.isAfter(link.until()) ? Optional.empty() : Optional.of(link);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] sign(byte[] key, byte[] said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }
}

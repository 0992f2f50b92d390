package fr.parvis.collection.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what a page carries, so that it comes back as it left: HMAC-SHA-256 with the server's secret.
///
/// A sealed text is letters, digits, `-` and `_`. It hides nothing: whoever holds the page can read it.
public final class Seal {

    private static final String HMAC = "HmacSHA256";
    private static final int MAC = 32;

    /// Holds the key, and is used by its clones: looking for the algorithm takes longer than a signature.
    private final Mac keyed;

    public Seal(byte[] secret) {
        try {
            keyed = Mac.getInstance(HMAC);
            keyed.init(new SecretKeySpec(secret, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    /// @param purpose what the content is and what it belongs to; it opens for the same purpose only
    public String close(String purpose, byte[] content) {
        byte[] all = Arrays.copyOf(mac(purpose, content), MAC + content.length);
        System.arraycopy(content, 0, all, MAC, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /// The content; empty when it was not sealed here, for this purpose.
    public Optional<byte[]> open(String purpose, String sealed) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length < MAC) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(all, MAC, all.length);
        return MessageDigest.isEqual(mac(purpose, content), Arrays.copyOf(all, MAC))
                ? Optional.of(content)
                : Optional.empty();
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's HMAC-SHA-256 can be cloned", e);
        }
    }
}

package fr.parvis.collection.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of a private link, which finds a draft and deciphers it. What is stored opens nothing without
/// it.
///
/// @param text 22 letters, digits, `-` and `_`: 16 random bytes
public record DraftKey(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SIZE = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    public static DraftKey random() {
        byte[] bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        return new DraftKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The key of a link; empty when the text is none.
    public static Optional<DraftKey> find(String text) {
        return text.matches("[A-Za-z0-9_-]{21}[AQgw]") ? Optional.of(new DraftKey(text)) : Optional.empty();
    }

    /// What the draft is stored under: 32 bytes that give neither the key nor the words.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(derived("name of a draft"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// AES-256-GCM, a random nonce in front.
    ///
    /// @param consultation bound to the content
    public byte[] encrypt(String consultation, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, consultation).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + hidden.length);
            System.arraycopy(hidden, 0, all, NONCE, hidden.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /// What was encrypted with this key for this consultation.
    ///
    /// @throws IllegalArgumentException when it was not
    public byte[] decrypt(String consultation, byte[] encrypted) {
        byte[] nonce = Arrays.copyOf(encrypted, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, consultation).doFinal(encrypted, NONCE, encrypted.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("A draft of %s does not open with its key".formatted(consultation), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String consultation) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(derived("content of a draft"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(consultation.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(text), "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    /// The key is secret: it appears in no log.
    @Override
    public String toString() {
        return "DraftKey";
    }
}

package fr.parvis.collection;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The two functions that the register stands on, SHA-256 and HMAC-SHA-256; every JDK has both.
final class Hashes {

    private static final String HMAC = "HmacSHA256";

    /// Never given a key: looking for who provides it takes longer than a short text.
    private static final Mac UNKEYED = first();

    private Hashes() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static byte[] hmac(byte[] key, byte[] bytes) {
        return hmac(unkeyed(), key, bytes);
    }

    /// @param mac [#unkeyed()], which is given this key
    static byte[] hmac(Mac mac, byte[] key, byte[] bytes) {
        try {
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    static Mac unkeyed() {
        try {
            return (Mac) UNKEYED.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every JDK's HMAC-SHA-256 can be copied", e);
        }
    }

    private static Mac first() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

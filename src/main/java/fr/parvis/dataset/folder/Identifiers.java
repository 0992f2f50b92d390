package fr.parvis.dataset.folder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The identifiers seen so far, as the first 128 bits of their SHA-256: sixteen bytes each, so that millions fit, and
/// no two different ones can be made to look the same.
final class Identifiers {

    private final MessageDigest digest;
    private final byte[] hash = new byte[32];
    private final ByteBuffer read = ByteBuffer.wrap(hash);
    private long[] slots = new long[1 << 12];
    private int size;

    Identifiers() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Notes the identifier; false when it was there already.
    boolean add(String identifier) {
        if (size * 8L >= slots.length * 3L) {
            grow();
        }
        digest.update(identifier.getBytes(StandardCharsets.UTF_8));
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 takes " + hash.length + " bytes", e);
        }
        return put(slots, read.getLong(0), read.getLong(Long.BYTES));
    }

    /// A slot is two longs; that of an identifier not met holds zeros.
    private boolean put(long[] into, long first, long second) {
        int mask = into.length - 1;
        int at = (int) (first << 1) & mask;
        while (into[at] != 0 || into[at + 1] != 0) {
            if (into[at] == first && into[at + 1] == second) {
                return false;
            }
            at = (at + 2) & mask;
        }
        into[at] = first;
        into[at + 1] = second;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != 0 || old[at + 1] != 0) {
                put(slots, old[at], old[at + 1]);
            }
        }
    }
}

package fr.parvis.collection.form;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// The form that one person opened: its own random key, when it was opened, and the version it asks.
///
/// @param key 32 hexadecimal digits that only the page holds; the same form sent twice is known by it
public record Ticket(String key, Instant issued, int version) {

    private static final int KEY = 16;
    private static final int SIZE = KEY + Long.BYTES + Integer.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Ticket issue(Instant now, int version) {
        byte[] key = new byte[KEY];
        RANDOM.nextBytes(key);
        return new Ticket(HexFormat.of().formatHex(key), Instant.ofEpochMilli(now.toEpochMilli()), version);
    }

    /// The ticket as a page carries it, of use for this consultation alone.
    public String sealed(Seal seal, String consultation) {
        byte[] content = ByteBuffer.allocate(SIZE)
                .put(HexFormat.of().parseHex(key))
                .putLong(issued.toEpochMilli())
                .putInt(version)
                .array();
        return seal.close("form\0" + consultation, content);
    }

    /// The ticket; empty when it is not one of this consultation.
    public static Optional<Ticket> open(Seal seal, String consultation, String sealed) {
        return seal.open("form\0" + consultation, sealed)
                .filter(content -> content.length == SIZE)
                .map(content -> {
                    var rest = ByteBuffer.wrap(content, KEY, SIZE - KEY);
                    String key = HexFormat.of().formatHex(content, 0, KEY);
                    return new Ticket(key, Instant.ofEpochMilli(rest.getLong()), rest.getInt());
                });
    }
}

package fr.parvis.dataset.commitment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.RandomAccess;

/// What binds a dataset to the words that a register received, one for each submission's, in the order of their digits.
///
/// Each is kept as its 32 bytes, and is 64 hexadecimal digits whenever it is asked for: there may be millions.
public final class Commitments extends AbstractList<String> implements RandomAccess {

    private static final int LENGTH = 32;
    /// Two to this power is the most parts that they are dealt out to.
    private static final int MOST_BITS = 20;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] sorted;
    private final String digest;

    private Commitments(byte[] sorted) {
        this.sorted = sorted;
        this.digest = digest(sorted);
    }

    /// SHA-256 of these texts, one a line, in 64 hexadecimal digits.
    public static String digest(List<String> commitments) {
        if (commitments instanceof Commitments known) {
            return known.digest;
        }
        MessageDigest lines = sha256();
        commitments.forEach(commitment -> lines.update((commitment + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(lines.digest());
    }

    private static String digest(byte[] sorted) {
        MessageDigest lines = sha256();
        byte[] line = new byte[2 * LENGTH + 1];
        line[2 * LENGTH] = '\n';
        for (int at = 0; at < sorted.length; at += LENGTH) {
            for (int i = 0; i < LENGTH; i++) {
                line[2 * i] = DIGITS[sorted[at + i] >> 4 & 15];
                line[2 * i + 1] = DIGITS[sorted[at + i] & 15];
            }
            lines.update(line);
        }
        return HexFormat.of().formatHex(lines.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Those that are known so far, in the order they came.
    public static final class Collected {

        private byte[] all = new byte[LENGTH * 64];
        private int length;

        /// @param commitment 32 bytes of a keyed hash, which are as good as drawn by lot
        public void add(byte[] commitment) {
            if (length == all.length) {
                all = Arrays.copyOf(all, Math.addExact(length, length / 2 / LENGTH * LENGTH));
            }
            System.arraycopy(commitment, 0, all, length, LENGTH);
            length += LENGTH;
        }

        /// Dealt out by their first digits to as many parts as there are of them, they stand next to their places: few
        /// have to be moved, and none far.
        public Commitments sorted() {
            byte[] dealt = dealt();
            byte[] moved = new byte[LENGTH];
            for (int at = LENGTH; at < length; at += LENGTH) {
                int place = at;
                while (place > 0 && compare(dealt, place - LENGTH, dealt, at) > 0) {
                    place -= LENGTH;
                }
                if (place < at) {
                    System.arraycopy(dealt, at, moved, 0, LENGTH);
                    System.arraycopy(dealt, place, dealt, place + LENGTH, at - place);
                    System.arraycopy(moved, 0, dealt, place, LENGTH);
                }
            }
            return new Commitments(dealt);
        }

        private byte[] dealt() {
            int bits = Math.clamp(31 - Integer.numberOfLeadingZeros(length / LENGTH | 1), 0, MOST_BITS);
            int[] next = new int[(1 << bits) + 1];
            for (int at = 0; at < length; at += LENGTH) {
                next[part(at, bits) + 1] += LENGTH;
            }
            for (int part = 0; part < 1 << bits; part++) {
                next[part + 1] += next[part];
            }
            byte[] dealt = new byte[length];
            for (int at = 0; at < length; at += LENGTH) {
                int part = part(at, bits);
                System.arraycopy(all, at, dealt, next[part], LENGTH);
                next[part] += LENGTH;
            }
            return dealt;
        }

        private int part(int at, int bits) {
            int first = (all[at] & 255) << 16 | (all[at + 1] & 255) << 8 | all[at + 2] & 255;
            return first >> 24 - bits;
        }

        private static int compare(byte[] one, int from, byte[] other, int otherFrom) {
            return Arrays.compareUnsigned(one, from, from + LENGTH, other, otherFrom, otherFrom + LENGTH);
        }
    }

    @Override
    public String get(int index) {
        int from = Math.multiplyExact(index, LENGTH);
        return HexFormat.of().formatHex(sorted, from, from + LENGTH);
    }

    @Override
    public int size() {
        return sorted.length / LENGTH;
    }
}

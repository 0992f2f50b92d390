package fr.parvis.dataset.hash;

import java.util.Arrays;

/// Hashes of 32 bytes each, in the order they came, which are as good as drawn by lot.
public final class Hashes {

    /// In bytes.
    public static final int LENGTH = 32;

    /// Two to this power is the most parts that they are dealt out to.
    private static final int MOST_BITS = 20;

    private byte[] all = new byte[LENGTH * 64];
    private int length;

    /// @param hash its 32 bytes, which are copied
    public void add(byte[] hash) {
        if (length == all.length) {
            all = Arrays.copyOf(all, Math.addExact(length, length / 2 / LENGTH * LENGTH));
        }
        System.arraycopy(hash, 0, all, length, LENGTH);
        length += LENGTH;
    }

    public int size() {
        return length / LENGTH;
    }

    /// Forgets them, and keeps their room.
    public void clear() {
        length = 0;
    }

    /// One behind another, in the order of their bytes, which is that of their digits.
    ///
    /// Dealt out by their first digits to as many parts as there are of them, they stand next to
    /// their places: few have to be moved, and none far.
    public byte[] sorted() {
        byte[] dealt = dealt();
        byte[] moved = new byte[LENGTH];
        for (int at = LENGTH; at < length; at += LENGTH) {
            place(dealt, at, moved);
        }
        return dealt;
    }

    /// Moves the one that begins there before those that come after it, when all before it are in order.
    private static void place(byte[] dealt, int at, byte[] moved) {
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

    private byte[] dealt() {
        int bits = Math.clamp(31 - Integer.numberOfLeadingZeros(size() | 1), 0, MOST_BITS);
        int[] next = new int[(1 << bits) + 1];
        for (int at = 0; at < length; at += LENGTH) {
            next[part(at, bits) + 1] += LENGTH;
        }
        for (int part = 0; part < 1 << bits; part++) {
            next[part + 1] += next[part];
        }
        byte[] dealt = new byte[length];
        for (int at = 0; at < length; at += LENGTH) {
            deal(at, bits, next, dealt);
        }
        return dealt;
    }

    private void deal(int at, int bits, int[] next, byte[] dealt) {
        int part = part(at, bits);
        System.arraycopy(all, at, dealt, next[part], LENGTH);
        next[part] += LENGTH;
    }

    private int part(int at, int bits) {
        int first = (all[at] & 255) << 16 | (all[at + 1] & 255) << 8 | all[at + 2] & 255;
        return first >> 24 - bits;
    }

    static int compare(byte[] one, int from, byte[] other, int otherFrom) {
        return Arrays.compareUnsigned(one, from, from + LENGTH, other, otherFrom, otherFrom + LENGTH);
    }
}

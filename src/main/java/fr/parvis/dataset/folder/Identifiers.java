package fr.parvis.dataset.folder;

/// The identifiers seen so far, as 64-bit hashes: eight bytes each, so that millions fit; a hit is only a suspicion.
final class Identifiers {

    private long[] slots = new long[1 << 12];
    private int size;

    /// Notes the identifier; true when its hash was seen before.
    boolean suspect(String identifier) {
        if (size * 2L >= slots.length) {
            grow();
        }
        return !put(slots, hash(identifier));
    }

    private boolean put(long[] into, long hash) {
        int mask = into.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (into[at] != 0) {
            if (into[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        into[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (long hash : old) {
            if (hash != 0) {
                put(slots, hash);
            }
        }
    }

    /// FNV-1a with a final mix (the offset, the prime and the mix are the published constants); never 0.
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}

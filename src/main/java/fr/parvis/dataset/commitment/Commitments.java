package fr.parvis.dataset.commitment;

import fr.parvis.dataset.hash.HashLines;
import fr.parvis.dataset.hash.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.HexFormat;
import java.util.List;
import java.util.RandomAccess;

/// What binds a dataset to the words that a register received, one for each submission's, in the order of their digits.
///
/// Each is kept as its 32 bytes, and is 64 hexadecimal digits whenever it is asked for: there may be millions.
public final class Commitments extends AbstractList<String> implements RandomAccess {

    private final byte[] sorted;
    private final String digest;

    private Commitments(byte[] sorted) {
        this.sorted = sorted;
        this.digest = HashLines.digest(sorted);
    }

    /// Those that are known so far, in the order they came.
    ///
    /// @param hashes keyed, which are as good as drawn by lot
    public static Commitments of(Hashes hashes) {
        return new Commitments(hashes.sorted());
    }

    /// SHA-256 of these texts, one a line, in 64 hexadecimal digits.
    public static String digest(List<String> commitments) {
        if (commitments instanceof Commitments known) {
            return known.digest;
        }
        MessageDigest lines;
        try {
            lines = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
        commitments.forEach(commitment -> lines.update((commitment + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(lines.digest());
    }

    /// Writes the ASCII digits of one into this text, which has room for [HashLines#DIGITS].
    void write(int index, byte[] text) {
        HashLines.write(sorted, Math.multiplyExact(index, Hashes.LENGTH), text);
    }

    @Override
    public String get(int index) {
        int from = Math.multiplyExact(index, Hashes.LENGTH);
        return HexFormat.of().formatHex(sorted, from, from + Hashes.LENGTH);
    }

    @Override
    public int size() {
        return sorted.length / Hashes.LENGTH;
    }
}

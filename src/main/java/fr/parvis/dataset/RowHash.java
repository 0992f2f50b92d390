package fr.parvis.dataset;

import fr.parvis.dataset.hash.Hashes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The hash of a row as [Digest] defines it, made of values in hand instead of being asked of DuckDB: the same,
/// without reading the file again.
///
/// Values are added in the order of the columns, each as the UTF-8 of its text.
final class RowHash {

    /// The value of an absent one, told from an empty text by being this very array.
    static final byte[] NONE = new byte[0];

    private static final int LONGEST_HEAD = 12;

    private final int[] order;
    private final byte[][] values;
    private final MessageDigest digest = Digest.sha256();
    private final byte[] pending = new byte[1 << 12];
    private final byte[] hash = new byte[Hashes.LENGTH];
    private int length;
    private int at;

    RowHash(List<Column> columns) {
        values = new byte[columns.size()][];
        order = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).inDigest())
                .boxed()
                .sorted(Comparator.comparing(i -> columns.get(i).name()))
                .mapToInt(i -> i)
                .toArray();
    }

    void begin() {
        at = 0;
    }

    void add(byte[] value) {
        values[at++] = value;
    }

    /// The day as DuckDB writes it: years have four digits or more, and those before the first are counted `(BC)`.
    static byte[] written(LocalDate day) {
        int year = day.getYear();
        if (year > 0 && year < 10_000) {
            return ascii(day.toString());
        }
        String monthAndDay = day.withYear(2000).toString().substring(4);
        return ascii(year > 0 ? year + monthAndDay : String.format(Locale.ROOT, "%04d%s (BC)", 1 - year, monthAndDay));
    }

    /// A list, as the netstrings of its members.
    void add(List<String> members) {
        var joined = new ByteArrayOutputStream();
        for (String member : members) {
            byte[] utf8 = member.getBytes(StandardCharsets.UTF_8);
            joined.writeBytes(ascii(Integer.toString(utf8.length)));
            joined.write(':');
            joined.writeBytes(utf8);
            joined.write(',');
        }
        add(joined.toByteArray());
    }

    /// The hash, in bytes that the next row overwrites.
    byte[] end() {
        length = 0;
        for (int column : order) {
            netstring(values[column]);
        }
        digest.update(pending, 0, length);
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 takes " + hash.length + " bytes", e);
        }
        return hash;
    }

    private void netstring(byte[] value) {
        if (length + LONGEST_HEAD + value.length > pending.length) {
            digest.update(pending, 0, length);
            length = 0;
        }
        if (value == NONE) {
            pending[length++] = '~';
            return;
        }
        head(value.length);
        if (length + value.length < pending.length) {
            System.arraycopy(value, 0, pending, length, value.length);
            length += value.length;
        } else {
            digest.update(pending, 0, length);
            digest.update(value);
            length = 0;
        }
        pending[length++] = ',';
    }

    private void head(int size) {
        int end = length + 1;
        for (int rest = size; rest > 9; rest /= 10) {
            end++;
        }
        int rest = size;
        for (int i = end - 1; i >= length; i--) {
            pending[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        pending[end] = ':';
        length = end + 1;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

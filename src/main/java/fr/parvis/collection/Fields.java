package fr.parvis.collection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a form held, in the order it came: names and values, neither trimmed nor replaced.
///
/// The names of answers are those of the columns of `responses.csv`: `question`, `question.other`,
/// `grid.row`.
/// A name that begins with `_` belongs to the page and is no answer. A multiple choice comes as several
/// values
/// of one name; a ranking as one value, `first>second>third`.
public final class Fields {

    /// The longest body accepted, in bytes.
    public static final int LONGEST = 4 * 1024 * 1024;
    /// The most fields accepted in a body.
    public static final int MOST = 5_000;

    public static final Fields NONE = new Fields(List.of());

    /// A name and its value, either may be empty.
    public record Field(String name, String value) {}

    private final List<Field> list;
    private volatile @Nullable Map<String, List<String>> byName;

    public Fields(List<Field> list) {
        this.list = List.copyOf(list);
    }

    public List<Field> list() {
        return list;
    }

    /// Reads an `application/x-www-form-urlencoded` body.
    ///
    /// @throws UnreadableFields when it is longer than [#LONGEST] bytes, holds more than [#MOST] fields,
    /// is not UTF-8 throughout, or is badly encoded
    public static Fields parse(byte[] urlEncoded) {
        if (urlEncoded.length > LONGEST) {
            throw new UnreadableFields(UnreadableFields.Why.TOO_LARGE, urlEncoded.length);
        }
        return new Fields(new Body(urlEncoded).fields());
    }

    /// The same fields as ASCII `application/x-www-form-urlencoded` bytes: equal fields give equal bytes, and
    /// [#parse] gives the fields back.
    ///
    /// @throws IllegalArgumentException when a text holds half of a surrogate pair, which no encoding can
    /// write
    public byte[] encoded() {
        var out = new ByteArrayOutputStream();
        for (Field field : list) {
            if (out.size() > 0) {
                out.write('&');
            }
            encode(field.name(), out);
            out.write('=');
            encode(field.value(), out);
        }
        return out.toByteArray();
    }

    /// Only the answers: the fields of the page itself (`_…`) left out.
    public Fields answers() {
        return only(name -> !name.startsWith("_"));
    }

    public Fields only(Predicate<String> names) {
        return new Fields(list.stream().filter(f -> names.test(f.name())).toList());
    }

    /// These fields, then those.
    public Fields and(Fields more) {
        var all = new ArrayList<>(list);
        all.addAll(more.list);
        return new Fields(all);
    }

    /// The names, each once, in the order they came first.
    public Set<String> names() {
        return byName().keySet();
    }

    /// Every value of this name, in order; empty when the name did not come.
    public List<String> values(String name) {
        return byName().getOrDefault(name, List.of());
    }

    /// The first value of this name; empty when there is none.
    public String first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// Found at once, since a form of some hundred questions asks for each name several times.
    private Map<String, List<String>> byName() {
        var known = byName;
        if (known == null) {
            var names = new LinkedHashMap<String, List<String>>();
            list.forEach(
                    f -> names.computeIfAbsent(f.name(), _ -> new ArrayList<>()).add(f.value()));
            names.replaceAll((_, values) -> List.copyOf(values));
            known = Collections.unmodifiableMap(names);
            byName = known;
        }
        return known;
    }

    /// The values of this name joined by `|`, as a cell of `responses.csv` holds them, those that are empty
    /// left
    /// out; empty when it did not come.
    public String cell(String name) {
        List<String> values = values(name);
        return values.size() == 1
                ? values.getFirst()
                : String.join("|", values.stream().filter(v -> !v.isEmpty()).toList());
    }

    /// The [#cell] of each name.
    public Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        for (Field field : list) {
            cells.merge(
                    field.name(),
                    field.value(),
                    (before, after) -> before.isEmpty() || after.isEmpty() ? before + after : before + "|" + after);
        }
        return cells;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && list.equals(fields.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }

    /// A body while it is read, once from its first byte to its last: a freeze reads millions of them.
    private static final class Body {

        private final byte[] encoded;
        private final List<Field> fields = new ArrayList<>();
        /// Where the text under way begins.
        private int from;

        Body(byte[] encoded) {
            this.encoded = encoded;
        }

        List<Field> fields() {
            byte[] plain = new byte[encoded.length];
            int length = 0;
            // The bits of all bytes of the text: above 127 there is one that is not ASCII.
            int bits = 0;
            String name = null;
            for (int i = 0; i < encoded.length; i++) {
                int b = encoded[i] & 255;
                if (b == '&' || b == '=' && name == null) {
                    String text = text(plain, length, bits);
                    length = 0;
                    bits = 0;
                    if (b == '=') {
                        refuseOneMore();
                        name = text;
                    } else {
                        end(name, text, i);
                        name = null;
                    }
                    from = i + 1;
                    continue;
                }
                if (b == '+') {
                    b = ' ';
                } else if (b == '%') {
                    b = escaped(i);
                    i += 2;
                }
                plain[length++] = (byte) b;
                bits |= b;
            }
            end(name, text(plain, length, bits), encoded.length);
            return fields;
        }

        /// Ends a field before this byte; between two `&` there is none.
        private void end(@Nullable String name, String text, int to) {
            if (name != null) {
                fields.add(new Field(name, text));
            } else if (to > from) {
                refuseOneMore();
                fields.add(new Field(text, ""));
            }
        }

        private void refuseOneMore() {
            if (fields.size() == MOST) {
                throw new UnreadableFields(UnreadableFields.Why.TOO_MANY, MOST + 1);
            }
        }

        private int escaped(int at) {
            int high = at + 2 < encoded.length ? Character.digit(encoded[at + 1], 16) : -1;
            int low = at + 2 < encoded.length ? Character.digit(encoded[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new UnreadableFields(UnreadableFields.Why.BADLY_ENCODED, at);
            }
            return high << 4 | low;
        }

        private String text(byte[] plain, int length, int bits) {
            if (bits < 128) {
                return new String(plain, 0, length, StandardCharsets.ISO_8859_1);
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(plain, 0, length))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new UnreadableFields(UnreadableFields.Why.NOT_UTF_8, from);
            }
        }
    }

    private static void encode(String text, ByteArrayOutputStream out) {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "Half of a surrogate pair in a text of %d units".formatted(text.length()));
        }
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xff;
            if (b == ' ') {
                out.write('+');
            } else if (b < 0x80 && (Character.isLetterOrDigit(b) || b == '-' || b == '.' || b == '_' || b == '*')) {
                out.write(b);
            } else {
                out.write('%');
                out.write("0123456789ABCDEF".charAt(b >> 4));
                out.write("0123456789ABCDEF".charAt(b & 15));
            }
        }
    }
}

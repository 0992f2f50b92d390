package fr.parvis.collection.form;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.collection.UnreadableFields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// All that a person typed so far, as typed, in whatever section: answers, the boxes of dates
/// (`_day.question` …),
/// and what the page remembers of its own (`_seen`, `_draft`, `_trap`).
///
/// What belongs to a question that is no longer shown stays here: it comes back if the question does.
public record Typed(Fields fields) {

    static final String SEEN = "_seen";

    /// Up to so many bytes, packing costs more than what it gains is worth.
    private static final int SHORT = 512;

    /// The bytes before a text that is stored as it is: what it is, its length, and the complement of its length.
    private static final int STORED = 5;

    public static final Typed NOTHING = new Typed(Fields.NONE);

    /// The first value of this name; empty when there is none.
    public String first(String name) {
        return fields.first(name);
    }

    /// The same with this name's values replaced by one.
    public Typed with(String name, String value) {
        return new Typed(fields.only(n -> !n.equals(name)).and(new Fields(List.of(new Field(name, value)))));
    }

    /// The questions that were on a page that was sent.
    public Set<String> seen() {
        return Set.copyOf(fields.values(SEEN));
    }

    Typed seeing(Set<String> questions) {
        Set<String> already = seen();
        var more = new ArrayList<Field>();
        questions.stream().filter(q -> !already.contains(q)).forEach(q -> more.add(new Field(SEEN, q)));
        return more.isEmpty() ? this : new Typed(fields.and(new Fields(more)));
    }

    /// These fields as a page carries them, of use for this form alone; empty for none.
    ///
    /// @throws UnreadableFields when they are larger than a form may be
    public String sealed(Seal seal, String consultation, Ticket ticket) {
        if (fields.isEmpty()) {
            return "";
        }
        byte[] plain = fields.encoded();
        if (plain.length > Fields.LONGEST) {
            throw new UnreadableFields(UnreadableFields.Why.TOO_LARGE, plain.length);
        }
        return seal.close(purpose(consultation, ticket), deflated(plain));
    }

    /// What a page carried: nothing at first; empty when it is not what left.
    public static Optional<Typed> open(Seal seal, String consultation, Ticket ticket, String sealed) {
        return sealed.isEmpty()
                ? Optional.of(NOTHING)
                : seal.open(purpose(consultation, ticket), sealed).map(Typed::unpacked);
    }

    /// Small bytes that hold these fields.
    public byte[] packed() {
        return deflated(fields.encoded());
    }

    public static Typed unpacked(byte[] packed) {
        return new Typed(Fields.parse(inflated(packed)));
    }

    private static String purpose(String consultation, Ticket ticket) {
        return "carried\0" + consultation + "\0" + ticket.version() + "\0" + ticket.key();
    }

    /// A short text is stored as it is, in the one block that the format of deflated bytes has for that.
    private static byte[] deflated(byte[] plain) {
        if (plain.length <= SHORT) {
            return ByteBuffer.allocate(STORED + plain.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 1)
                    .putShort((short) plain.length)
                    .putShort((short) ~plain.length)
                    .put(plain)
                    .array();
        }
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var bytes = new ByteArrayOutputStream(packed.length * 2);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished() && inflater.needsInput()) {
                    throw new IllegalStateException("Fields cut short after %d bytes".formatted(bytes.size()));
                }
                bytes.write(buffer, 0, read);
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("Fields that were sealed here cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}

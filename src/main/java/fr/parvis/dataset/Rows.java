package fr.parvis.dataset;

import fr.parvis.dataset.hash.SortedHashes;
import fr.parvis.definition.Calendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of one relation on their way to its file: made value by value in the order of its columns, or taken from
/// a query.
///
/// DuckDB writes the file while rows are made.
final class Rows implements AutoCloseable {

    private static final int SCALE = 6;
    /// Rows that are compressed together: few enough that most are, while others are still being made.
    private static final int GROUP = 15 * 2_048;

    private final Schema.Relation relation;
    private final Connection connection;
    private final Path file;
    /// By column, null where it holds no code.
    private final List<@Nullable Repeated<String>> codes = new ArrayList<>();

    private final RowHash rowHash;
    private final Repeated<Long> numbers = new Repeated<>(number -> RowHash.ascii(number.toString()));
    private final Repeated<LocalDate> days = new Repeated<>(RowHash::written);
    private final Repeated<Instant> instants =
            new Repeated<>(instant -> RowHash.ascii(Long.toString(microseconds(instant))));
    private final Repeated<Instant> daysOfInstants;
    private final Feed<Boolean> values;
    private final SortedHashes hashes;
    private final FutureTask<Digest.OfTable> digest;
    private Feed.Chunk chunk;
    private @Nullable Thread digesting;
    private @Nullable String filling;
    private boolean ended;
    private int at;

    Rows(Schema.Relation relation, Calendar calendar, Connection connection, Path file) {
        this.relation = relation;
        this.daysOfInstants = new Repeated<>(instant -> RowHash.written(calendar.dayOf(instant)));
        this.connection = connection;
        this.file = file;
        this.rowHash = new RowHash(relation.columns());
        var names = new ArrayList<String>();
        for (Column column : relation.columns()) {
            codes.add(column.type() == Column.Type.CODE ? new Repeated<>(Rows::utf8Of) : null);
            names.add(column.name());
        }
        values = new Feed<>(connection, relation.name() + " rows", names, this::copy);
        hashes = new SortedHashes(file.resolveSibling("." + relation.name() + ".hashes"));
        digest = new FutureTask<>(() -> new Digest.OfTable(hashes.size(), hashes.digest()));
        chunk = values.chunk();
    }

    void begin() {
        if (ended) {
            throw new IllegalStateException("The rows of " + relation.name() + " have been read: none can be added");
        }
        at = 0;
        rowHash.begin();
    }

    void end() {
        hashes.add(rowHash.end());
        if (chunk.endRow()) {
            values.put(chunk);
            chunk = values.chunk();
        }
    }

    void text(@Nullable String text) {
        if (text == null) {
            none();
            return;
        }
        Repeated<String> known = codes.get(at);
        utf8(known == null ? utf8Of(text) : known.of(text));
    }

    private void utf8(byte[] utf8) {
        chunk.text(at++, utf8);
        rowHash.add(utf8);
    }

    private static byte[] utf8Of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void texts(@Nullable String... texts) {
        for (String text : texts) {
            text(text);
        }
    }

    void integer(@Nullable Long number) {
        repeated(numbers, number);
    }

    void date(@Nullable LocalDate day) {
        repeated(days, day);
    }

    void instant(@Nullable Instant instant) {
        repeated(instants, instant);
    }

    /// The consultation's day of this instant.
    void day(@Nullable Instant instant) {
        repeated(daysOfInstants, instant);
    }

    private <T> void repeated(Repeated<T> known, @Nullable T value) {
        if (value == null) {
            none();
        } else {
            utf8(known.of(value));
        }
    }

    private static long microseconds(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    /// The item's value column, when it has one, then its state.
    void answer(Item item, Answer answer) {
        switch (answer) {
            case Answer.Chosen chosen -> text(chosen.choice());
            case Answer.Several several -> list(several.choices());
            case Answer.Measured measured -> decimal(measured.number());
            case Answer.Day day -> date(day.day());
            case Answer.Words w -> {}
            case Answer.Skipped s -> none(item);
            case Answer.NotShown n -> none(item);
            case Answer.Unusable u -> none(item);
        }
        text(answer.state().code());
    }

    /// Identifiers of choices, which have no `|`.
    private void list(List<String> members) {
        chunk.text(at++, utf8Of(String.join("|", members)));
        rowHash.add(members);
    }

    private void decimal(BigDecimal number) {
        utf8(RowHash.ascii(number.setScale(SCALE, RoundingMode.UNNECESSARY).toPlainString()));
    }

    private void none(Item item) {
        if (!item.isText()) {
            none();
        }
    }

    private void none() {
        at++;
        rowHash.add(RowHash.NONE);
    }

    /// Takes all the rows from this query instead, which must give the columns by their names.
    void fill(String query) {
        filling = query;
    }

    /// Says that no row follows.
    void finish() {
        if (!ended && filling == null) {
            values.end(chunk);
            digesting = Thread.ofPlatform()
                    .daemon()
                    .name(relation.name() + " hashes")
                    .start(digest);
        }
        ended = true;
    }

    /// Waits until all rows stand in the file, after [#finish].
    Digest.OfTable written() {
        if (filling == null) {
            values.answer();
            return Feed.answer(digest, relation.name() + " hashes");
        }
        String columns = relation.columns().stream()
                .map(c -> c.quoted() + "::" + c.type().sql() + " AS " + c.quoted())
                .collect(Collectors.joining(", "));
        copy(connection, columns, "(" + filling + ")");
        return Digest.ofTable(connection, relation, Engine.parquet(file));
    }

    private Boolean copy(Connection connection) {
        var columns = new ArrayList<String>();
        for (Column column : relation.columns()) {
            columns.add(value(column) + " AS " + column.quoted());
        }
        copy(connection, String.join(", ", columns), Column.quote(relation.name() + " rows") + "()");
        return true;
    }

    /// The column's value, out of the text that stands for it in the feed and in the digest.
    private static String value(Column column) {
        return switch (column.type()) {
            case TEXT, CODE -> column.quoted();
            case LIST -> "if(%1$s = '', [], string_split(%1$s, '|'))::VARCHAR[]".formatted(column.quoted());
            case INTEGER, DECIMAL, DATE ->
                column.quoted() + "::" + column.type().sql();
            case TIMESTAMP -> "make_timestamp(" + column.quoted() + "::BIGINT)";
        };
    }

    private void copy(Connection connection, String columns, String source) {
        Engine.run(
                connection,
                "COPY (SELECT " + columns + " FROM " + source + ") TO " + Column.literal(file.toString())
                        + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE " + GROUP + ")");
    }

    /// Lets queries on the main connection see the rows of the file as the relation, after [#finish].
    void show() {
        written();
        Engine.run(
                connection,
                "CREATE TABLE IF NOT EXISTS " + Column.quote(relation.name()) + " AS FROM " + Engine.parquet(file));
    }

    /// Gives up what is under way.
    @Override
    public void close() {
        values.close();
        try {
            if (digesting != null) {
                digesting.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hashes.close();
        }
    }

    /// The UTF-8 of values that come again and again; all are forgotten once there are many.
    private static final class Repeated<T> {

        private static final int MOST = 4_096;

        private final Map<T, byte[]> known = new HashMap<>();
        private final Function<T, byte[]> write;

        Repeated(Function<T, byte[]> write) {
            this.write = write;
        }

        byte[] of(T value) {
            byte[] utf8 = known.get(value);
            if (utf8 == null) {
                if (known.size() == MOST) {
                    known.clear();
                }
                utf8 = write.apply(value);
                known.put(value, utf8);
            }
            return utf8;
        }
    }
}

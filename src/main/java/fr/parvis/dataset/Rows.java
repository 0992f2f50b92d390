package fr.parvis.dataset;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of one relation on their way to its file: made value by value in the order of its columns, or taken from
/// a query.
///
/// DuckDB writes the file while rows are made, and beside it sorts their hashes.
final class Rows implements AutoCloseable {

    private static final int SCALE = 6;
    private static final long NO_NUMBER = Long.MIN_VALUE;

    private final Schema.Relation relation;
    private final Connection connection;
    private final Path file;
    private final int[] places;
    /// By column, null where it holds no code.
    private final List<@Nullable Map<String, byte[]>> codes = new ArrayList<>();

    private final RowHash rowHash;
    private final long[] hash = new long[RowHash.WORDS];
    private final Feed<Boolean> values;
    private final Feed<Digest.OfTable> hashes;
    private Feed.Chunk valueChunk;
    private Feed.Chunk hashChunk;
    private @Nullable String filling;
    private boolean ended;
    private int at;

    Rows(Schema.Relation relation, Connection connection, Path file) {
        this.relation = relation;
        this.connection = connection;
        this.file = file;
        this.rowHash = new RowHash(relation.columns());
        this.places = new int[relation.columns().size()];
        var texts = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < places.length; i++) {
            Column column = relation.columns().get(i);
            codes.add(column.type() == Column.Type.CODE ? new HashMap<>() : null);
            List<String> alike = isText(column) ? texts : numbers;
            places[i] = alike.size();
            alike.add(column.name());
        }
        List<String> words =
                IntStream.range(0, RowHash.WORDS).mapToObj(i -> "word " + i).toList();
        values = new Feed<>(connection, relation.name() + " rows", texts, numbers, this::copy);
        hashes = new Feed<>(connection, relation.name() + " hashes", List.of(), words, this::digest);
        valueChunk = values.chunk();
        hashChunk = hashes.chunk();
    }

    private static boolean isText(Column column) {
        return switch (column.type()) {
            case TEXT, CODE, LIST -> true;
            case INTEGER, DECIMAL, DATE, TIMESTAMP -> false;
        };
    }

    void begin() {
        if (ended) {
            throw new IllegalStateException("The rows of " + relation.name() + " have been read: none can be added");
        }
        at = 0;
        rowHash.begin();
    }

    void end() {
        rowHash.end(hash);
        for (int i = 0; i < hash.length; i++) {
            hashChunk.number(i, hash[i]);
        }
        boolean full = hashChunk.endRow();
        if (valueChunk.endRow() || full) {
            values.put(valueChunk);
            hashes.put(hashChunk);
            valueChunk = values.chunk();
            hashChunk = hashes.chunk();
        }
    }

    void text(@Nullable String text) {
        if (text == null) {
            none();
            return;
        }
        Map<String, byte[]> known = codes.get(at);
        utf8(known == null ? utf8Of(text) : known.computeIfAbsent(text, Rows::utf8Of));
    }

    private void utf8(byte[] utf8) {
        valueChunk.text(places[at++], utf8);
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
        if (number == null) {
            none();
        } else {
            valueChunk.number(places[at++], number);
            rowHash.add(number);
        }
    }

    void date(@Nullable LocalDate day) {
        if (day == null) {
            none();
        } else {
            valueChunk.number(places[at++], day.toEpochDay());
            rowHash.add(day);
        }
    }

    void instant(@Nullable Instant instant) {
        integer(instant == null ? null : instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
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
        valueChunk.text(places[at++], utf8Of(String.join("|", members)));
        rowHash.add(members);
    }

    private void decimal(BigDecimal number) {
        BigDecimal fixed = number.setScale(SCALE, RoundingMode.UNNECESSARY);
        valueChunk.number(places[at++], fixed.unscaledValue().longValueExact());
        rowHash.add(RowHash.ascii(fixed.toPlainString()));
    }

    private void none(Item item) {
        if (!item.isText()) {
            none();
        }
    }

    private void none() {
        if (!isText(relation.columns().get(at))) {
            valueChunk.number(places[at], NO_NUMBER);
        }
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
            values.end(valueChunk);
            hashes.end(hashChunk);
        }
        ended = true;
    }

    /// Waits until all rows stand in the file, after [#finish].
    Digest.OfTable written() {
        if (filling == null) {
            values.answer();
            return hashes.answer();
        }
        String columns = relation.columns().stream()
                .map(c -> c.quoted() + "::" + c.type().sql() + " AS " + c.quoted())
                .collect(Collectors.joining(", "));
        copy(connection, columns, "(" + filling + ")");
        return Digest.ofTable(connection, relation, Engine.parquet(file));
    }

    private Digest.OfTable digest(Connection connection) {
        return Digest.ofHashes(connection, Column.quote(relation.name() + " hashes") + "()");
    }

    private Boolean copy(Connection connection) {
        var columns = new ArrayList<String>();
        for (Column column : relation.columns()) {
            columns.add(value(column) + " AS " + column.quoted());
        }
        copy(connection, String.join(", ", columns), Column.quote(relation.name() + " rows") + "()");
        return true;
    }

    /// The column's value, out of the text or the whole number that stands for it in the feed.
    private static String value(Column column) {
        String number = "nullif(" + column.quoted() + ", " + NO_NUMBER + ")";
        return switch (column.type()) {
            case TEXT, CODE -> column.quoted();
            case LIST -> "if(%1$s = '', [], string_split(%1$s, '|'))::VARCHAR[]".formatted(column.quoted());
            case INTEGER -> number;
            case DECIMAL ->
                "(" + number + "::DECIMAL(18,0) * 0.000001)::" + column.type().sql();
            case DATE -> "DATE '1970-01-01' + " + number + "::INTEGER";
            case TIMESTAMP -> "make_timestamp(" + number + ")";
        };
    }

    private void copy(Connection connection, String columns, String source) {
        Engine.run(
                connection,
                "COPY (SELECT " + columns + " FROM " + source + ") TO " + Column.literal(file.toString())
                        + " (FORMAT parquet, COMPRESSION zstd)");
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
        hashes.close();
    }
}

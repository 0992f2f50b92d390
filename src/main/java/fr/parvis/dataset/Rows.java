package fr.parvis.dataset;

import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Rows being appended to one relation, value by value in the order of its columns.
///
/// Columns of codes are kept as numbers, by the order in which their values were first met: appending and keeping a
/// number takes a fifth of what a text does. The relation itself is a view that gives the texts back.
final class Rows {

    private static final int SCALE = 6;

    private final Schema.Relation relation;
    private final Connection connection;
    private final String table;
    private final List<@Nullable Codes> codes = new ArrayList<>();
    private @Nullable DuckDBAppender appender;
    private int at;

    Rows(Schema.Relation relation, Connection connection) {
        this.relation = relation;
        this.connection = connection;
        this.table = relation.name() + " as appended";
        relation.columns().forEach(column -> codes.add(column.type() == Column.Type.CODE ? new Codes() : null));
        String columns = relation.columns().stream()
                .map(c -> c.quoted()
                        + (c.type() == Column.Type.CODE
                                ? " INTEGER"
                                : " " + c.type().sql()))
                .collect(Collectors.joining(", "));
        Engine.run(connection, "CREATE TABLE " + Column.quote(table) + " (" + columns + ")");
        see();
    }

    void begin() throws SQLException {
        if (appender == null) {
            appender = connection.unwrap(DuckDBConnection.class).createAppender(table);
        }
        at = 0;
        appender.beginRow();
    }

    void end() throws SQLException {
        appender().endRow();
    }

    void text(@Nullable String text) throws SQLException {
        Codes known = codes.get(at++);
        if (known == null) {
            appender().append(text);
        } else {
            appender().append(text == null ? 0 : known.of(text));
        }
    }

    void texts(@Nullable String... texts) throws SQLException {
        for (String text : texts) {
            text(text);
        }
    }

    void integer(@Nullable Long number) throws SQLException {
        at++;
        appender().append(number);
    }

    void date(@Nullable LocalDate day) throws SQLException {
        at++;
        appender().append(day);
    }

    void instant(@Nullable Instant instant) throws SQLException {
        at++;
        if (instant == null) {
            appender().appendNull();
        } else {
            appender().appendEpochMicros(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
        }
    }

    /// The item's value column, when it has one, then its state.
    void answer(Item item, Answer answer) throws SQLException {
        switch (answer) {
            case Answer.Chosen chosen -> text(chosen.choice());
            case Answer.Several several -> {
                at++;
                appender().append(several.choices());
            }
            case Answer.Measured measured -> {
                at++;
                appender().append(measured.number().setScale(SCALE, RoundingMode.UNNECESSARY));
            }
            case Answer.Day day -> date(day.day());
            case Answer.Words w -> {}
            case Answer.Skipped s -> none(item);
            case Answer.NotShown n -> none(item);
            case Answer.Unusable u -> none(item);
        }
        text(answer.state().code());
    }

    private void none(Item item) throws SQLException {
        if (item.isText()) {
            return;
        }
        if (codes.get(at++) == null) {
            appender().appendNull();
        } else {
            appender().append(0);
        }
    }

    private DuckDBAppender appender() {
        if (appender == null) {
            throw new IllegalStateException("No row of " + relation.name() + " was begun");
        }
        return appender;
    }

    /// Lets queries see the rows appended so far.
    void flush() {
        if (appender == null) {
            return;
        }
        try {
            appender.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + relation.name() + ": " + e.getMessage(), e);
        }
        appender = null;
        see();
    }

    /// Frees the rows; the relation no longer exists.
    void drop() {
        Engine.run(connection, "DROP VIEW " + Column.quote(relation.name()));
        Engine.run(connection, "DROP TABLE " + Column.quote(table));
    }

    private void see() {
        var columns = new ArrayList<String>();
        for (int i = 0; i < codes.size(); i++) {
            String column = relation.columns().get(i).quoted();
            Codes known = codes.get(i);
            columns.add(known == null ? column : known.texts() + "[" + column + "] AS " + column);
        }
        Engine.run(
                connection,
                "CREATE OR REPLACE VIEW " + Column.quote(relation.name()) + " AS SELECT " + String.join(", ", columns)
                        + " FROM " + Column.quote(table));
    }

    /// The texts of a column, numbered from 1 in the order they were met; 0 is none.
    private static final class Codes {

        private final Map<String, Integer> known = new LinkedHashMap<>();
        private String last = "";
        private int lastCode;

        int of(String text) {
            if (text != last || lastCode == 0) {
                lastCode = known.computeIfAbsent(text, unused -> known.size() + 1);
                last = text;
            }
            return lastCode;
        }

        /// The list of which a code is the index; an index out of the list gives none.
        String texts() {
            return known.keySet().stream()
                    .map(Column::literal)
                    .collect(Collectors.joining(", ", "([", "]::VARCHAR[])"));
        }
    }
}

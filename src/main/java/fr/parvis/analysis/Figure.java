package fr.parvis.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number or table of the report with what it shows, the query that gives it and its result.
///
/// @param id stable name, `question.profil`, `participation.days` …
/// @param shows the questions, or else the table, that it speaks of
/// @param sql the query, for the reader: it is never run again as it stands, but written anew from the definition
/// @param columns names of the result's columns: texts first, then numbers
/// @param rows the result: texts, whole numbers, decimals, and null for a masked or undefined number
/// @param restricted whether the public edition no longer holds all the answers behind it
public record Figure(
        String id,
        List<String> shows,
        String sql,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean restricted) {

    public Figure {
        shows = List.copyOf(shows);
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> java.util.Collections.unmodifiableList(new java.util.ArrayList<>(row)))
                .toList();
    }

    public Figure asRestricted() {
        return new Figure(id, shows, sql, columns, rows, true);
    }

    /// Whether the other figure has the same columns and rows.
    public boolean sameResult(Figure other) {
        return columns.equals(other.columns) && rows.equals(other.rows);
    }

    /// The number at these keys: a key for each text column in order, then the column's name unless it is the first
    /// number of the row. Empty when there is no such row, or when the number is masked or undefined.
    public Optional<BigDecimal> find(String... keys) {
        boolean[] text = texts();
        for (List<@Nullable Object> row : rows) {
            int used = 0;
            int at = 0;
            while (at < row.size() && text[at] && used < keys.length && keys[used].equals(row.get(at))) {
                used++;
                at++;
            }
            if (at == columns.size() || text[at]) {
                continue;
            }
            int column = used < keys.length ? columns.indexOf(keys[used++]) : at;
            if (column >= at && used == keys.length) {
                return row.get(column) instanceof Number n
                        ? Optional.of(new BigDecimal(n.toString()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The whole number at these keys, as [#find] reads them; 0 when there is none.
    public long count(String... keys) {
        return find(keys).map(BigDecimal::longValueExact).orElse(0L);
    }

    /// The sum of a column of whole numbers.
    public long sum(String column) {
        int at = columns.indexOf(column);
        return rows.stream()
                .map(row -> row.get(at))
                .filter(Objects::nonNull)
                .mapToLong(n -> ((Number) n).longValue())
                .sum();
    }

    /// Which columns hold texts.
    private boolean[] texts() {
        boolean[] text = new boolean[columns.size()];
        for (List<@Nullable Object> row : rows) {
            for (int at = 0; at < text.length; at++) {
                text[at] |= row.get(at) instanceof String;
            }
        }
        return text;
    }
}

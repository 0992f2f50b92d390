package fr.parvis.analysis;

import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts over a dataset, and only that: DuckDB reads its files and nothing else.
public final class Analysis implements AutoCloseable {

    private final Dataset dataset;
    private final Connection connection;

    private Analysis(Dataset dataset) {
        this.dataset = dataset;
        this.connection = dataset.connect();
    }

    public static Analysis open(Dataset dataset) {
        return new Analysis(dataset);
    }

    /// Every figure of the dataset, in the order of the report; each adds up, or none is returned.
    ///
    /// @throws IllegalStateException when a question's answers do not add up to the submissions
    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (Measure measure : Measures.of(dataset.versions())) {
            Figure figure = figure(measure);
            figures.add(figure);
            if (measure instanceof Measure.NumberSummary(Item item)) {
                histogram(item, figure).map(this::figure).ifPresent(figures::add);
            }
        }
        Reconciliation.check(dataset.versions(), figures);
        return List.copyOf(figures);
    }

    /// The figure of one measure.
    public Figure figure(Measure measure) {
        Figure figure = query(measure.id(), measure.shows(), Queries.of(measure));
        return measure instanceof Measure.CrossTab crossTab ? CrossTabs.masked(crossTab, figure) : figure;
    }

    /// Reads rows that are not figures: words to quote, cells to list. Null stands for null.
    public List<List<@Nullable Object>> rows(String sql) {
        return query("", List.of(), sql).rows();
    }

    /// The same rows, read one at a time as they are asked for.
    public Iterable<List<@Nullable Object>> lazily(String sql) {
        return () -> new LazyRows(connection, sql);
    }

    private Figure query(String id, List<String> shows, String sql) {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData meta = result.getMetaData();
            var columns = new ArrayList<String>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
            }
            var rows = new ArrayList<List<@Nullable Object>>();
            while (result.next()) {
                rows.add(row(result, columns.size()));
            }
            return new Figure(id, shows, sql, columns, rows, false);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    static List<@Nullable Object> row(ResultSet result, int columns) throws SQLException {
        var row = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= columns; i++) {
            row.add(plain(result.getObject(i)));
        }
        return row;
    }

    /// Texts, whole numbers and decimals without trailing zeros: what JSON and every locale write alike.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer i -> i.longValue();
            case BigDecimal d when d.stripTrailingZeros().scale() <= 0 -> d.longValueExact();
            case BigDecimal d -> d.stripTrailingZeros();
            case LocalDate day -> day.toString();
            default -> value;
        };
    }

    private static Optional<Measure> histogram(Item item, Figure summary) {
        Optional<BigDecimal> lowest = summary.find("lowest");
        Optional<BigDecimal> highest = summary.find("highest");
        if (lowest.isEmpty() || highest.isEmpty()) {
            return Optional.empty();
        }
        int decimals = ((Question.Number) item.question()).decimals();
        return Optional.of(Classes.of(item, lowest.get(), highest.get(), decimals));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

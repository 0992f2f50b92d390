package fr.parvis.report.output;

import fr.parvis.analysis.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `figures.json`: every figure of the report, with its query and its result.
///
/// @param digest digest of the dataset they were computed from
/// @param language the report's
/// @param edition `working` or `public`
public record FiguresFile(String digest, String edition, String language, List<Numbered> figures) {

    public static final String NAME = "figures.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// A figure with the number it bears in the report.
    public record Numbered(
            String number,
            String id,
            List<String> shows,
            String sql,
            List<String> columns,
            List<List<@Nullable Object>> rows,
            boolean restricted) {

        /// What is missing in a file that was damaged is told when it is read.
        public Numbered {
            Stream.of(number, id, sql).forEach(Objects::requireNonNull);
            shows = List.copyOf(shows);
            int width = List.copyOf(columns).size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("A row of %s has not the columns of the others".formatted(id));
            }
        }

        public Figure figure() {
            return new Figure(id, shows, sql, columns, rows, restricted);
        }
    }

    public FiguresFile {
        Stream.of(digest, edition, language).forEach(Objects::requireNonNull);
        figures = List.copyOf(figures);
    }

    /// @param figures in the order of the report, which numbers them
    public static FiguresFile of(String digest, String edition, String language, List<Figure> figures) {
        var numbered = new ArrayList<Numbered>();
        for (Figure f : figures) {
            numbered.add(new Numbered(
                    "F" + (numbered.size() + 1), f.id(), f.shows(), f.sql(), f.columns(), f.rows(), f.restricted()));
        }
        return new FiguresFile(digest, edition, language, numbered);
    }

    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(this) + "\n");
    }

    public static FiguresFile read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            FiguresFile figures = JSON.readValue(Files.readString(file), FiguresFile.class);
            if (figures == null) {
                throw new IOException(file + ": null");
            }
            return figures;
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getOriginalMessage(), e);
        }
    }
}

package fr.parvis.freeze;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Received;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers made by chance to any definition, sound or not: as rows of a file, and as they would be sent to the
/// register.
record RandomAnswers(Definition definition, List<Row> rows) {

    private static final List<String> WORDS = List.of(
            "oui",
            " Oui ",
            "e\u0301te\u0301",
            "a\u0000b",
            "=1+1",
            "مرحبا",
            "👩‍👩‍👧",
            "x\ny",
            "x\r\ny",
            "; | > &=+%",
            " ",
            "é".repeat(300));

    /// @param cells the cell of each column, the empty ones left out
    record Row(Map<String, String> cells, @Nullable ZonedDateTime at, Channel channel, String language) {}

    static RandomAnswers of(Definition definition, long seed) {
        var random = new Random(seed);
        List<Item> items = Item.of(definition.questionnaire().questions());
        return new RandomAnswers(
                definition,
                IntStream.range(0, random.nextInt(40))
                        .mapToObj(i -> row(definition, items, random))
                        .toList());
    }

    /// Writes them as `responses.csv`.
    void write(Path folder) throws IOException {
        write(folder.resolve("responses.csv"), "R");
    }

    /// @param prefix of identifiers
    void write(Path file, String prefix) throws IOException {
        var columns = new ArrayList<>(List.of("id", "submitted_at", "channel", "language", "version"));
        for (Item item : Item.of(definition.questionnaire().questions())) {
            columns.add(item.column());
            if (item.question() instanceof Question.Closed closed && closed.other() != null) {
                columns.add(closed.id() + ".other");
            }
        }
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                var cells = new ArrayList<>(List.of(
                        prefix + i,
                        row.at == null ? "" : row.at.toOffsetDateTime().toString(),
                        row.channel.code(),
                        row.language,
                        "" + definition.version()));
                columns.subList(5, columns.size()).forEach(c -> cells.add(row.cells.getOrDefault(c, "")));
                csv.writeRecord(cells);
            }
        }
    }

    /// The same as a page would send them: a multiple choice as several fields.
    List<Received> received() {
        return rows.stream()
                .map(row -> new Received(
                        definition.id(),
                        definition.version(),
                        row.channel,
                        row.language,
                        fields(row),
                        FormKey.random(),
                        row.at,
                        null,
                        Set.of(),
                        false))
                .toList();
    }

    private Fields fields(Row row) {
        var fields = new ArrayList<Fields.Field>();
        row.cells.forEach((column, cell) -> {
            boolean many = definition.questionnaire().questions().stream()
                    .anyMatch(q -> q.id().equals(column) && q instanceof Question.MultipleChoice);
            for (String part : many ? cell.split("\\|", -1) : new String[] {cell}) {
                fields.add(new Fields.Field(column, part));
            }
        });
        return new Fields(fields);
    }

    private static Row row(Definition definition, List<Item> items, Random random) {
        var cells = new LinkedHashMap<String, String>();
        for (Item item : items) {
            if (random.nextInt(5) > 0) {
                cells.put(item.column(), cell(item.question(), random));
            }
            if (item.question() instanceof Question.Closed closed && closed.other() != null && random.nextInt(3) == 0) {
                cells.put(closed.id() + ".other", pick(WORDS, random));
            }
        }
        var calendar = definition.calendar();
        LocalDate day = calendar.opens()
                .plusDays(random.nextLong(
                                calendar.opens().until(calendar.closes()).getDays() + 5L)
                        - 2);
        return new Row(
                cells,
                random.nextInt(6) == 0
                        ? null
                        : day.atTime(random.nextInt(24), 0).atZone(calendar.zone()),
                pick(List.of(Channel.values()), random),
                pick(definition.languages(), random));
    }

    private static String cell(Question question, Random random) {
        if (random.nextInt(8) == 0) {
            return pick(WORDS, random);
        }
        return switch (question) {
            case Question.SingleChoice q -> pick(ids(q.offered()), random);
            case Question.MultipleChoice q -> String.join("|", some(ids(q.offered()), random));
            case Question.Rating q -> "" + (q.lowest() + random.nextInt(q.highest() - q.lowest() + 2));
            case Question.Grid q -> pick(ids(q.offered()), random);
            case Question.Ranking q -> String.join(">", some(ids(q.choices()), random));
            case Question.Number q -> (random.nextInt(200) - 50) + (random.nextBoolean() ? ",5" : "");
            case Question.Date q ->
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)).toString();
            case Question.ShortText q -> pick(WORDS, random);
            case Question.LongText q -> pick(WORDS, random);
        };
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }

    private static List<String> some(List<String> from, Random random) {
        var all = new ArrayList<>(from);
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}

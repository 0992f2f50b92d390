package fr.parvis.dataset;

import static fr.parvis.dataset.Column.Type.CODE;
import static fr.parvis.dataset.Column.Type.DATE;
import static fr.parvis.dataset.Column.Type.DECIMAL;
import static fr.parvis.dataset.Column.Type.INTEGER;
import static fr.parvis.dataset.Column.Type.LIST;
import static fr.parvis.dataset.Column.Type.TEXT;
import static fr.parvis.dataset.Column.Type.TIMESTAMP;

import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import java.util.ArrayList;
import java.util.List;

/// The tables of a dataset and their columns; those of `submissions` follow the questionnaire.
///
/// @param items what takes an answer, in the order of the `answers` of each [Submission]
/// @param relations the tables, in the order of the manifest
public record Schema(List<Item> items, List<Relation> relations) {

    /// A table of the dataset, kept in `name.parquet`.
    public record Relation(String name, List<Column> columns) {
        public Relation {
            columns = List.copyOf(columns);
        }

        public String file() {
            return name + ".parquet";
        }
    }

    public static final String SUBMISSIONS = "submissions";
    public static final String ANSWERS = "answers";
    public static final String CONTRIBUTIONS = "contributions";
    public static final String PASSAGES = "passages";
    public static final String CODINGS = "codings";
    public static final String VIEWS = "views";
    public static final String CAMPAIGNS = "campaigns";
    public static final String REJECTED = "rejected";

    public Schema {
        items = List.copyOf(items);
        relations = List.copyOf(relations);
    }

    public static Schema of(Versions versions) {
        List<Item> items = Item.of(versions.questions());
        return new Schema(
                items,
                List.of(
                        new Relation(SUBMISSIONS, submissions(items)),
                        new Relation(
                                ANSWERS,
                                List.of(
                                        new Column("submission", TEXT),
                                        new Column("question", CODE),
                                        new Column("field", CODE),
                                        new Column("language", CODE),
                                        new Column("state", CODE),
                                        new Column("reason", CODE),
                                        new Column("text", TEXT),
                                        new Column("raw", TEXT))),
                        new Relation(
                                CONTRIBUTIONS,
                                List.of(
                                        new Column("contribution", TEXT),
                                        new Column("channel", TEXT),
                                        new Column("day", DATE),
                                        new Column("author", TEXT),
                                        new Column("question", TEXT),
                                        new Column("lever", TEXT),
                                        new Column("strand", TEXT),
                                        new Column("language", TEXT),
                                        new Column("text", TEXT))),
                        relation(
                                PASSAGES,
                                "passage",
                                "submission",
                                "contribution",
                                "question",
                                "field",
                                "language",
                                "text"),
                        relation(CODINGS, "passage", "lever", "strand", "coder"),
                        new Relation(
                                VIEWS,
                                List.of(
                                        new Column("day", DATE),
                                        new Column("page", TEXT),
                                        new Column("views", INTEGER))),
                        new Relation(
                                CAMPAIGNS,
                                List.of(
                                        new Column("day", DATE),
                                        new Column("medium", TEXT),
                                        new Column("name", TEXT),
                                        new Column("recipients", INTEGER))),
                        new Relation(
                                REJECTED,
                                List.of(
                                        new Column("file", TEXT),
                                        new Column("line", INTEGER, false),
                                        new Column("reason", TEXT),
                                        new Column("raw", TEXT)))));
    }

    public Relation relation(String name) {
        return relations.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table " + name + " in a dataset"));
    }

    private static Relation relation(String name, String... texts) {
        return new Relation(
                name,
                java.util.stream.Stream.of(texts).map(t -> new Column(t, TEXT)).toList());
    }

    private static List<Column> submissions(List<Item> items) {
        var columns = new ArrayList<>(List.of(
                new Column("submission", TEXT),
                new Column("version", INTEGER),
                new Column("channel", CODE),
                new Column("language", CODE),
                new Column("received", TIMESTAMP),
                new Column("day", DATE),
                new Column("entered_by", TEXT),
                new Column("layer", INTEGER),
                new Column("state", CODE),
                new Column("reason", CODE)));
        for (Item item : items) {
            switch (item.question()) {
                case Question.SingleChoice q -> columns.add(new Column(item.column(), CODE));
                case Question.Rating q -> columns.add(new Column(item.column(), CODE));
                case Question.Grid q -> columns.add(new Column(item.column(), CODE));
                case Question.MultipleChoice q -> columns.add(new Column(item.column(), LIST));
                case Question.Ranking q -> columns.add(new Column(item.column(), LIST));
                case Question.Number q -> columns.add(new Column(item.column(), DECIMAL));
                case Question.Date q -> columns.add(new Column(item.column(), DATE));
                case Question.ShortText q -> {}
                case Question.LongText q -> {}
            }
            columns.add(new Column(item.stateColumn(), CODE));
        }
        return columns;
    }
}

package fr.parvis.report.output;

import fr.parvis.analysis.Analysis;
import fr.parvis.dataset.Column;
import fr.parvis.definition.Question;
import fr.parvis.report.Material;
import fr.parvis.report.book.Book;
import fr.parvis.report.words.Passage;
import fr.parvis.report.words.Redactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `contributions.xlsx`, the book of contributions handed to the services: every answer in words, what came
/// otherwise, and the proposals with their codes.
final class ContributionsBook {

    static final String NAME = "contributions.xlsx";

    private static final int SHORT = 14;
    private static final int MEDIUM = 28;
    private static final int LONG = 90;

    private final Material material;
    private final Redactions redactions;
    private final List<Question.Closed> profile;

    private ContributionsBook(Material material) {
        this.material = material;
        this.redactions = new Redactions(material.definition().redactions());
        this.profile = Material.profileQuestions(material.versions());
    }

    static void write(Path folder, Material material) {
        var book = new ContributionsBook(material);
        try (Analysis analysis = Analysis.open(material.dataset())) {
            Book.write(
                    folder.resolve(NAME),
                    material.language(),
                    List.of(book.answers(analysis), book.contributions(analysis), book.passages()));
        }
    }

    private Book.Sheet answers(Analysis analysis) {
        var columns = new ArrayList<Book.Column>(List.of(
                column("reference", SHORT),
                column("question", MEDIUM),
                column("channel", SHORT),
                column("language", SHORT)));
        profile.forEach(q -> columns.add(new Book.Column(q.ask().label().in(material.language()), MEDIUM, true)));
        columns.add(column("text", LONG));
        String profiles = String.join(
                "", profile.stream().map(q -> ", s." + Column.quote(q.id())).toList());
        String sql = """
                SELECT submission, a.question, s.channel, a.language, a.text%s
                FROM answers a JOIN submissions s USING (submission)
                WHERE a.text IS NOT NULL AND s.state = 'counted'
                ORDER BY a.question, length(submission), submission, a.field""".formatted(profiles);
        return new Book.Sheet(material.text("book.answers"), columns, mapped(analysis.lazily(sql), this::answer));
    }

    private List<String> answer(List<@Nullable Object> row) {
        String submission = text(row.get(0));
        String question = text(row.get(1));
        var cells = new ArrayList<>(
                List.of(submission, label(question), material.channel(text(row.get(2))), text(row.get(3))));
        for (int i = 0; i < profile.size(); i++) {
            cells.add(shown(profile.get(i), row.get(5 + i)));
        }
        cells.add(String.valueOf(redactions.apply(submission, null, question, text(row.get(4)))));
        return cells;
    }

    /// The profile as quotes show it: left out where it would name someone.
    private String shown(Question.Closed question, @Nullable Object choice) {
        if (choice == null) {
            return "";
        }
        String code = choice.toString();
        boolean alone = material.count("question." + question.id(), code) <= 1;
        return alone ? "" : material.label(question, code);
    }

    private Book.Sheet contributions(Analysis analysis) {
        String sql = """
                SELECT contribution, channel, day::VARCHAR, author, question, language, text
                FROM contributions ORDER BY length(contribution), contribution""";
        return new Book.Sheet(
                material.text("book.contributions"),
                List.of(
                        column("reference", SHORT),
                        column("channel", SHORT),
                        column("day", SHORT),
                        column("contributor", MEDIUM),
                        column("question", MEDIUM),
                        column("language", SHORT),
                        column("text", LONG)),
                mapped(
                        analysis.lazily(sql),
                        row -> List.of(
                                text(row.get(0)),
                                material.channel(text(row.get(1))),
                                text(row.get(2)),
                                text(row.get(3)),
                                label(text(row.get(4))),
                                text(row.get(5)),
                                String.valueOf(redactions.apply(
                                        null, text(row.get(0)), text(row.get(4)), text(row.get(6)))))));
    }

    private Book.Sheet passages() {
        return new Book.Sheet(
                material.text("book.passages"),
                List.of(
                        column("passage", SHORT),
                        column("reference", SHORT),
                        column("question", MEDIUM),
                        column("lever", MEDIUM),
                        column("strand", MEDIUM),
                        column("channel", SHORT),
                        column("text", LONG)),
                material.words().passages().stream().map(this::passage).toList());
    }

    private List<String> passage(Passage passage) {
        var codebook = material.definition().codebook();
        String lever = passage.lever() == null ? "" : passage.lever();
        String strand = passage.strand() == null ? "" : passage.strand();
        return List.of(
                passage.id(),
                passage.source(),
                label(passage.question() == null ? "" : passage.question()),
                codebook.findLever(lever)
                        .map(l -> l.name().in(material.language()))
                        .orElse(lever),
                codebook.findStrand(strand)
                        .map(s -> s.name().in(material.language()))
                        .orElse(strand),
                material.channel(passage.channel()),
                passage.text() == null ? material.text("words.withheld") : passage.text());
    }

    private String label(String question) {
        return material.versions()
                .findQuestion(question)
                .map(q -> q.ask().label().in(material.language()))
                .orElse(question);
    }

    private Book.Column column(String key, int width) {
        return new Book.Column(material.text("column." + key), width, width > SHORT);
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    private static <A, B> Iterable<B> mapped(Iterable<A> rows, Function<A, B> mapping) {
        return () -> {
            Iterator<A> each = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public B next() {
                    return mapping.apply(each.next());
                }
            };
        };
    }
}

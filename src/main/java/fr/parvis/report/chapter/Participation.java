package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.definition.Phase;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.chart.Chart;
import fr.parvis.report.narrative.ProseBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who looked and who answered, by day, channel and language.
final class Participation {

    private static final int LONGEST = 400;

    private final Material material;
    private final List<Block> blocks = new ArrayList<>();

    private Participation(Material material) {
        this.material = material;
    }

    static Report.Chapter chapter(Material material, String label) {
        var chapter = new Participation(material);
        chapter.blocks.addAll(ProseBlocks.of("audience", material));
        chapter.views();
        chapter.answers();
        return new Report.Chapter("audience", label, material.text("chapter.audience"), chapter.blocks);
    }

    private void views() {
        Figure days = material.figure("audience.days");
        if (days.rows().isEmpty()) {
            return;
        }
        long total = material.count("audience.total");
        blocks.add(heading("views"));
        blocks.add(new Block.Finding(Line.of(material.text("views.finding", total))));
        blocks.add(days(days, "views", material.text("views.title", total)));
        blocks.add(DayTables.orLink(days, material));
        Figure pages = material.figure("audience.pages");
        if (pages.rows().size() > 1) {
            blocks.add(table(pages, material.text("views.pages"), "column.page", "column.views", row -> row));
        }
        campaigns();
    }

    private void campaigns() {
        Figure campaigns = material.figure("audience.campaigns");
        if (campaigns.rows().isEmpty()) {
            return;
        }
        blocks.add(new Block.Table(
                campaigns.id(),
                Charts.caption(campaigns, material.text("campaigns.title"), material),
                List.of(
                        new Block.Column(material.text("column.day"), false),
                        new Block.Column(material.text("column.medium"), false),
                        new Block.Column(material.text("column.name"), false),
                        new Block.Column(material.text("column.recipients"), true)),
                campaigns.rows().stream()
                        .map(row -> List.of(
                                Block.Cell.of(day(row.get(0))),
                                Block.Cell.of(String.valueOf(row.get(1))),
                                Block.Cell.of(String.valueOf(row.get(2))),
                                Block.Cell.of(row.get(3) == null ? "–" : count(row.get(3)))))
                        .toList(),
                false,
                null));
    }

    private void answers() {
        blocks.add(heading("answers"));
        long submissions = material.count("participation.submissions");
        blocks.add(new Block.Finding(Line.of(material.text("answers.finding", submissions))));
        if (submissions > 0) {
            Figure days = material.figure("participation.days");
            if (days.rows().size() > 1) {
                String title = material.text("answers.title", submissions);
                blocks.add(days(days, "answers", title));
                blocks.add(DayTables.orLink(days, material));
            }
            blocks.add(table(
                    material.figure("participation.channel"),
                    material.text("answers.channels"),
                    "column.channel",
                    "column.answers",
                    material::channel));
        }
        if (material.figures().containsKey("participation.language")) {
            blocks.add(table(
                    material.figure("participation.language"),
                    material.text("answers.languages"),
                    "column.language",
                    "column.answers",
                    code -> material.messages().has("language." + code) ? material.text("language." + code) : code));
        }
        if (material.figures().containsKey("participation.version")) {
            blocks.add(table(
                    material.figure("participation.version"),
                    material.text("answers.versions"),
                    "column.version",
                    "column.answers",
                    code -> code));
        }
        Figure contributions = material.figure("participation.contributions");
        if (!contributions.rows().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Line.of(material.text("answers.contributions-apart", contributions.sum("contributions")))));
            blocks.add(table(
                    contributions,
                    material.text("answers.contributions-title"),
                    "column.channel",
                    "column.contributions",
                    material::channel));
        }
    }

    /// A column per day of the consultation, days without anything included, mailings and phases marked.
    private Block days(Figure figure, String unit, String title) {
        var counts = new TreeMap<LocalDate, Long>();
        for (List<@Nullable Object> row : figure.rows()) {
            counts.merge(
                    LocalDate.parse(String.valueOf(row.getFirst())),
                    (Long) Objects.requireNonNull(row.getLast()),
                    Long::sum);
        }
        var calendar = material.definition().calendar();
        LocalDate first = earlier(calendar.opens(), counts.firstKey());
        LocalDate last = later(calendar.closes(), counts.lastKey());
        if (first.plusDays(LONGEST).isBefore(last)) {
            first = counts.firstKey();
            last = later(first, earlier(counts.lastKey(), first.plusDays(LONGEST)));
        }
        LocalDate from = first;
        LocalDate to = last;
        List<Chart.Day> days = from.datesUntil(to.plusDays(1))
                .map(day -> new Chart.Day(day, counts.getOrDefault(day, 0L)))
                .toList();
        List<Chart.Mark> marks = material.figure("audience.campaigns").rows().stream()
                .map(row -> new Chart.Mark(LocalDate.parse(String.valueOf(row.get(0))), String.valueOf(row.get(2))))
                .filter(mark -> !mark.day().isBefore(from) && !mark.day().isAfter(to))
                .toList();
        List<Chart.Span> spans = calendar.phases().stream()
                .filter(p -> p.from() != null && !p.from().isAfter(to) && !end(p).isBefore(from))
                .map(p -> new Chart.Span(
                        later(from, Objects.requireNonNull(p.from())),
                        earlier(to, end(p)),
                        p.name().in(material.language())))
                .toList();
        var best = counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow();
        String description = material.text(
                "days." + unit,
                figure.sum(figure.columns().getLast()),
                material.numbers().day(from),
                material.numbers().day(to),
                best.getValue(),
                material.numbers().day(best.getKey()));
        return Charts.picture(
                figure,
                title,
                new Chart.Days(days, marks, spans, material.text("unit." + unit)),
                description,
                material);
    }

    private Block table(
            Figure figure, String title, String first, String second, java.util.function.UnaryOperator<String> label) {
        return new Block.Table(
                figure.id(),
                Charts.caption(figure, title, material),
                List.of(new Block.Column(material.text(first), false), new Block.Column(material.text(second), true)),
                figure.rows().stream()
                        .map(row -> List.of(
                                Block.Cell.of(label.apply(String.valueOf(row.getFirst()))),
                                Block.Cell.of(count(row.getLast()))))
                        .toList(),
                false,
                null);
    }

    private Block heading(String key) {
        return new Block.Heading(2, "audience-" + key, Line.of(material.text("audience." + key)));
    }

    private String day(@Nullable Object day) {
        return material.numbers().day(LocalDate.parse(String.valueOf(day)));
    }

    private String count(@Nullable Object count) {
        return material.numbers().of((Long) Objects.requireNonNull(count));
    }

    private static LocalDate end(Phase phase) {
        return phase.to() != null ? phase.to() : Objects.requireNonNull(phase.from());
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}

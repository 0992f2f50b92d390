package fr.parvis.report.verify;

import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// `report.html` against what it must print: its quotes, its tables, the numbers of its sentences, its digest.
final class HtmlCheck {

    private final String file;
    private final Expected expected;
    private final Findings findings;

    HtmlCheck(String file, Expected expected, Findings findings) {
        this.file = file;
        this.expected = expected;
        this.findings = findings;
    }

    /// @param styles what its style elements must say
    void check(HtmlPage page, String digest, String styles) {
        findings.same(file, "digest-printed", page.digest(), digest);
        if (!page.text().contains(digest)) {
            findings.add(file, "digest-not-printed", digest);
        }
        if (!page.styles().equals(styles)) {
            findings.add(file, "style-differs");
        }
        page.foreign().forEach(what -> findings.add(file, "foreign", what));
        quotes(page.quotes());
        tables(page.tables());
        values(page.values());
        sentences(page.sentences());
    }

    private void quotes(List<HtmlPage.Quote> quotes) {
        var seen = new HashSet<String>();
        for (HtmlPage.Quote quote : quotes) {
            String id = quote.id();
            int again = id.indexOf('@');
            Set<String> words = expected.words().getOrDefault(again < 0 ? id : id.substring(0, again), Set.of());
            String where = file + " " + id;
            if (id.isEmpty()) {
                findings.add(file, "quote-unmarked", quote.text());
            } else if (words.isEmpty()) {
                findings.add(where, "quote-unknown", quote.text());
            } else if (!words.contains(quote.text()) || !quote.plain()) {
                findings.add(
                        where, "quote-differs", quote.text(), words.iterator().next());
            }
            seen.add(id);
        }
        expected.quotes().stream()
                .map(Block.Quote::id)
                .filter(seen::add)
                .forEach(id -> findings.add(file + " " + id, "quote-missing"));
    }

    private void tables(List<HtmlPage.Table> found) {
        var byFigure = new LinkedHashMap<String, List<Block.Table>>();
        for (Block.Table table : expected.tables()) {
            byFigure.computeIfAbsent(Objects.requireNonNullElse(table.figure(), ""), f -> new ArrayList<>())
                    .add(table);
        }
        for (HtmlPage.Table table : found) {
            String where = (file + " " + table.figure()).strip();
            List<Block.Table> left = byFigure.getOrDefault(table.figure(), List.of());
            if (left.isEmpty()) {
                findings.add(where, "table-extra");
            } else {
                rows(where, table.rows(), cells(left.removeFirst()));
            }
        }
        byFigure.forEach((figure, left) -> {
            if (!left.isEmpty()) {
                findings.add((file + " " + figure).strip(), "table-missing");
            }
        });
    }

    private void rows(String where, List<List<String>> found, List<List<String>> right) {
        for (int i = 0; i < Math.max(found.size(), right.size()); i++) {
            List<String> row = i < found.size() ? found.get(i) : List.of();
            List<String> due = i < right.size() ? right.get(i) : List.of();
            if (!row.equals(due)) {
                findings.add(where, "row-differs", String.join(" | ", row), String.join(" | ", due));
            }
        }
    }

    /// The table's cells as text, its head first.
    static List<List<String>> cells(Block.Table table) {
        var rows = new ArrayList<List<String>>();
        rows.add(table.columns().stream().map(c -> Expected.shown(c.title())).toList());
        table.rows()
                .forEach(row -> rows.add(
                        row.stream().map(cell -> Expected.shown(cell.text())).toList()));
        return rows;
    }

    /// A number of prose must be one of its figure's; those that the report sets itself must all be there.
    private void values(List<HtmlPage.Value> found) {
        Map<Inline.FigureValue, Integer> left = new HashMap<>();
        for (HtmlPage.Value value : found) {
            String where = file + " " + value.figure();
            if (!value.text().equals(value.value())) {
                findings.add(where, "value-differs", value.text(), value.value());
            }
            if (!expected.numbers().getOrDefault(value.figure(), Set.of()).contains(value.text())) {
                findings.add(where, "value-unknown", value.text());
            }
            left.merge(new Inline.FigureValue(value.text(), value.figure()), 1, Integer::sum);
        }
        for (Inline.FigureValue value : expected.values()) {
            if (left.merge(value, -1, Integer::sum) < 0) {
                findings.add(file + " " + value.figure(), "value-missing", value.text());
            }
        }
    }

    private void sentences(Map<String, Integer> found) {
        var left = new HashMap<>(found);
        for (Expected.Sentence sentence : expected.sentences()) {
            if (left.merge(sentence.text(), -1, Integer::sum) < 0) {
                findings.add(file + " #" + sentence.chapter(), "sentence-missing", sentence.text());
            }
        }
    }
}

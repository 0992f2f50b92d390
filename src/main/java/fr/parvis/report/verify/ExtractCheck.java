package fr.parvis.report.verify;

import fr.parvis.report.Block;
import java.util.ArrayList;
import java.util.List;

/// A PDF, ODT or DOCX report against what it must print: each quote with who wrote it, each table row by row.
final class ExtractCheck {

    private final String file;
    private final Expected expected;
    private final Findings findings;

    ExtractCheck(String file, Expected expected, Findings findings) {
        this.file = file;
        this.expected = expected;
        this.findings = findings;
    }

    void check(Extract extract, String digest) {
        if (!extract.contains(digest)) {
            findings.add(file, "digest-not-printed", digest);
        }
        for (Block.Quote quote : expected.quotes()) {
            if (!extract.take(List.of(quote.text(), extract.attribution(quote.attribution())))) {
                findings.add(file + " " + quote.id(), "quote-not-found", quote.text());
            }
        }
        for (Block.Table table : expected.tables()) {
            table(extract, table);
        }
        for (Expected.Sentence sentence : expected.sentences()) {
            if (sentence.whole() && !extract.contains(sentence.text())) {
                findings.add(file + " #" + sentence.chapter(), "sentence-missing", sentence.text());
            }
        }
    }

    /// Caption, head and rows follow one another; the first that does not is named.
    private void table(Extract extract, Block.Table table) {
        String where = table.figure() == null ? file : file + " " + table.figure();
        List<List<String>> rows = HtmlCheck.cells(table);
        var opening = new ArrayList<>(List.of(table.caption().plain()));
        opening.addAll(rows.getFirst());
        if (!extract.take(opening)) {
            findings.add(where, "table-missing");
            return;
        }
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!extract.takeNext(row, rows.getFirst())) {
                findings.add(where, "row-not-found", String.join(" | ", row));
                return;
            }
        }
    }
}

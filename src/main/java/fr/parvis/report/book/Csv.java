package fr.parvis.report.book;

import java.util.regex.Pattern;

/// Cells of the CSV files we hand out.
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\h\"'’“”«\\uFEFF]*[=+\\-@＝＋－＠].*|[\\t\\r].*");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(?:[.,][0-9]+)?");

    private Csv() {}

    /// The cell as it may be opened in a spreadsheet: what would be read as a formula gets an apostrophe in
    /// front.
    ///
    /// Such is a text that starts with `=`, `+`, `-`, `@` (full-width ones too), a tab or a carriage return,
    /// after spaces and quotation marks if any. A plain negative number (`-3.5`, `-3,5`) and every other text
    /// stay as they are.
    public static String neutralise(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !NEGATIVE.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}

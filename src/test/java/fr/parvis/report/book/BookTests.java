package fr.parvis.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.report.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BookTests {

    private static final List<Book.Column> COLUMNS =
            List.of(new Book.Column("Référence", 12, false), new Book.Column("Réponse", 80, true));

    @TempDir
    Path folder;

    @Test
    void keepsEveryTextCodePointForCodePoint() throws IOException {
        var texts = List.of(
                "=1+1",
                "+33 1",
                "-2",
                "@nom",
                "\t=1",
                "＝1",
                "  espaces au bord  ",
                "a  b\n\nc\td",
                "<b>&amp;</b> ]]> \"'",
                "👩‍👩‍👧‍👦 e\u0301 é עברית",
                "NUL\u0000 \ud800 \uffff",
                "code _x0041_ et _x005F_");

        var cells = column(write(texts), 1);

        assertThat(cells)
                .containsExactlyElementsOf(texts.stream().map(Shown::text).toList());
    }

    @Test
    void holdsNothingButText() throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(write(List.of("=1+1", "12", "vrai", "2025-03-01"))))) {
            for (var row : book.getSheetAt(0)) {
                row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
            }
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
        assertThat(entry("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void headsItsSheetsWithABoldFrozenRowThatFilters() throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(write(List.of("a", "b"))))) {
            var sheet = book.getSheetAt(0);
            var head = sheet.getRow(0).getCell(1);
            assertThat(head.getStringCellValue()).isEqualTo("Réponse");
            assertThat(head.getCellStyle().getFont().getBold()).isTrue();
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isFalse();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C3");
        }
    }

    @Test
    void goesOnInTheNextRowsWhenATextIsTooLongForACell() throws IOException {
        var longText = letters(CellText.LONGEST - 1) + "😀" + letters(CellText.LONGEST) + "fin";

        var file = write(List.of("court", longText));

        assertThat(String.join("", column(file, 1))).isEqualTo("court" + longText);
        assertThat(column(file, 1)).allMatch(text -> text.length() <= CellText.LONGEST);
        assertThat(column(file, 0)).containsExactly("R0", "R1", "R1", "R1");
        assertThat(column(file, 2)).containsExactly("", "1/3", "2/3", "3/3");
    }

    @Test
    void goesOnInAnotherSheetWhenOneIsFull() throws IOException {
        var rows = IntStream.range(0, 25)
                .mapToObj(i -> List.of("R" + i, "texte " + i))
                .toList();
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Parvis", null)) {
            new SheetWriter(workbook, new SheetNames("Feuille"), new Book.Sheet("Avis", COLUMNS, rows), "Suite", 11)
                    .write();
        }
        Path file = Files.write(folder.resolve("full.xlsx"), out.toByteArray());

        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            var names = new ArrayList<String>();
            var references = new ArrayList<String>();
            book.sheetIterator().forEachRemaining(sheet -> {
                names.add(sheet.getSheetName());
                sheet.forEach(row -> references.add(row.getCell(0).getStringCellValue()));
            });
            assertThat(names).containsExactly("Avis", "Avis (2)", "Avis (3)");
            assertThat(references.stream().filter(r -> r.startsWith("R") && r.length() < 4))
                    .containsExactlyElementsOf(rows.stream().map(List::getFirst).toList());
        }
    }

    @Test
    void namesSheetsAsExcelTakesThem() {
        var names = new SheetNames("Feuille");

        assertThat(names.name("Question 1/2 : [avis]?")).isEqualTo("Question 1-2 - -avis--");
        assertThat(names.name("'apostrophes'")).isEqualTo("apostrophes");
        assertThat(names.name("APOSTROPHES")).isEqualTo("APOSTROPHES (2)");
        assertThat(names.name("  ")).isEqualTo("Feuille");
        assertThat(names.name("History")).isEqualTo("Feuille History");
        assertThat(names.name("x".repeat(40))).hasSize(31);
        assertThat(names.name("x".repeat(40))).hasSize(31).endsWith("x (2)");
        assertThat(names.name("y".repeat(30) + "😀")).isEqualTo("y".repeat(30));
        assertThat(names.name("NUL\u0000")).isEqualTo("NUL␀");
    }

    @Test
    void isTheSameFileEachTimeWithoutAClock() throws IOException {
        byte[] first = Files.readAllBytes(write(List.of("a")));

        assertThat(Files.readAllBytes(write(List.of("a")))).isEqualTo(first);
        assertThat(entry("docProps/core.xml")).doesNotContain("created").contains("<dc:language>fr</dc:language>");
        assertThat(folder.toFile().list()).containsExactly("book.xlsx");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> Book.write(folder.resolve("x.xlsx"), "fr", List.of()))
                .hasMessageContaining("at least one sheet");
        assertThat(folder).isEmptyDirectory();
    }

    private static String letters(int length) {
        return new Random(7)
                .ints(length, 'A', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Path write(List<String> texts) {
        var rows = IntStream.range(0, texts.size())
                .mapToObj(i -> List.of("R" + i, texts.get(i)))
                .toList();
        Path file = folder.resolve("book.xlsx");
        Book.write(file, "fr", List.of(new Book.Sheet("Contributions", COLUMNS, rows)));
        return file;
    }

    private static List<String> column(Path file, int column) throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            var texts = new ArrayList<String>();
            for (var row : book.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    texts.add(new DataFormatter().formatCellValue(row.getCell(column)));
                }
            }
            return texts;
        }
    }

    private String entry(String name) throws IOException {
        try (var zip = new ZipFile(folder.resolve("book.xlsx").toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package fr.parvis.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTests {

    @TempDir
    private Path folder;

    @Test
    void givesCellsAsText() throws IOException {
        Path file = folder.resolve("f.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "essai", "1.0")) {
            var sheet = book.newWorksheet("Réponses");
            String[] header = {"id", "nombre", "jour", "moment", "oui", "texte"};
            for (int c = 0; c < header.length; c++) {
                sheet.value(0, c, header[c]);
            }
            sheet.value(2, 0, "R1");
            sheet.value(2, 1, 1234567890123.0);
            sheet.value(2, 2, LocalDate.of(2024, 3, 4));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
            sheet.value(2, 3, LocalDateTime.of(2024, 3, 4, 17, 5, 9));
            sheet.style(2, 3).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(2, 4, true);
            sheet.value(2, 5, " deux\nlignes <b>&amp; 👩‍👩‍👧‍👦 ");
            sheet.value(3, 0, "R2");
            sheet.value(3, 1, 0.1 + 0.2);
            sheet.value(4, 1, 1.0E-7);
        }
        try (Table table = Table.open(file, "f.xlsx", Encoding.UTF_8)) {
            assertThat(table.header()).containsExactly("id", "nombre", "jour", "moment", "oui", "texte");
            assertThat(table.next())
                    .isEqualTo(new Row(
                            3,
                            List.of(
                                    "R1",
                                    "1234567890123",
                                    "2024-03-04",
                                    "2024-03-04T17:05:09",
                                    "TRUE",
                                    " deux\nlignes <b>&amp; 👩‍👩‍👧‍👦 ")));
            assertThat(table.next()).isEqualTo(new Row(4, List.of("R2", "0.30000000000000004", "", "", "", "")));
            assertThat(table.next()).isEqualTo(new Row(5, List.of("", "0.0000001", "", "", "", "")));
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void readsWhatOtherProgramsWrite() {
        var parts = Sheets.parts("""
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>x</t></is></c><c r="C2" t="str">\
                <v>c</v></c><c t="str"><v>d</v></c><c t="str"><v>e</v></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><f>1+1</f><v>3.2999999999999998</v></c>\
                <c r="C3" t="str"><f>A1&amp;"x"</f><v>calculé</v></c><c r="D3" t="e"><v>#N/A</v></c>\
                <c r="E3" s="1"><v>45355.5</v></c></row>
                <row><c t="b"><f>TRUE()</f><v>1</v></c><c t="d"><v>2024-03-04</v></c></row>
                <row r="9"><c r="B9"><v>12345678901234567890</v></c></row>
                """);
        parts.put("xl/sharedStrings.xml", """
                <sst xmlns="%s"><si><r><t>deux </t></r><r><t>mots</t></r><rPh><t>lu</t></rPh></si>\
                <si><t>a_x000D_
                b_x00</t></si></sst>""".formatted(Sheets.MAIN));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="[$-40C]dddd\\ d mmmm yyyy"/></numFmts>\
                <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""".formatted(Sheets.MAIN));
        Path file = Sheets.write(folder.resolve("f.xlsx"), parts);
        try (Table table = Table.open(file, "f.xlsx", Encoding.GUESSED)) {
            assertThat(table.header()).containsExactly("deux mots", "x", "c", "d", "e");
            assertThat(table.next())
                    .isEqualTo(new Row(3, List.of("a\r\nb_x00", "3.3", "calculé", "#N/A", "2024-03-04T12:00:00")));
            assertThat(table.next()).isEqualTo(new Row(4, List.of("TRUE", "2024-03-04", "", "", "")));
            assertThat(table.next()).isEqualTo(new Row(9, List.of("", "12345678901234567890", "", "", "")));
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void knowsADateByItsFormat() {
        assertThat(List.of("dd/mm/yyyy", "yyyy-mm-dd hh:mm", "[$-40C]d mmmm yyyy;@", "mmm", "jj/mm/aaaa", "h:mm"))
                .allMatch(NumberFormats::isDate);
        assertThat(List.of("General", "0.00", "# ##0 \"jours\"", "[Red]0", "0%", "@", "[h]:mm", "\\d0"))
                .noneMatch(NumberFormats::isDate);
    }

    @Test
    void refusesABombBeforeOpeningIt() throws IOException {
        Path bomb = folder.resolve("bombe.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        assertThat(code(bomb)).isEqualTo("spreadsheet-bomb");

        Path many = folder.resolve("nombreux.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i <= 10_000; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
            }
        }
        assertThat(code(many)).isEqualTo("many-parts");
    }

    @Test
    void refusesASizeThatLies() throws IOException {
        Path file = Sheets.write(
                folder.resolve("f.xlsx"),
                Sheets.parts("<row><c t=\"inlineStr\"><is><t>" + "a".repeat(200_000) + "</t></is></c></row>"));
        byte[] bytes = Files.readAllBytes(file);
        byte[] name = "xl/worksheets/sheet1.xml".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int last = -1;
        for (int i = 0; i + name.length <= bytes.length; i++) {
            last = Arrays.equals(bytes, i, i + name.length, name, 0, name.length) ? i : last;
        }
        int size = last - 46 + 24;
        bytes[size] = 100;
        bytes[size + 1] = 0;
        bytes[size + 2] = 0;
        Files.write(file, bytes);
        assertThat(code(file)).isIn("spreadsheet-bomb", "broken-spreadsheet");
    }

    @Test
    void refusesEntitiesAndColumnsFarAway() {
        var parts = Sheets.parts("<row><c t=\"inlineStr\"><is><t>a&b;</t></is></c></row>");
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (k, v) -> "<!DOCTYPE x [<!ENTITY b \"bbbbbbbbbb\">]>" + v);
        assertThat(code(Sheets.write(folder.resolve("f.xlsx"), parts))).isEqualTo("spreadsheet-entities");
        Path far = Sheets.write(
                folder.resolve("f.xlsx"),
                Sheets.parts("<row><c><v>1</v></c></row><row r=\"7\"><c r=\"AAAAAAA7\"><v>1</v></c></row>"));
        Fault fault = TableTests.faults(far, Encoding.UTF_8).getFirst();
        assertThat(fault.code()).isEqualTo("many-columns");
        assertThat(fault.line()).isEqualTo(7);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path file = Sheets.write(folder.resolve("f.xlsx"), Sheets.parts("<row><c><v>1</v></c></row>"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(code(file)).isEqualTo("broken-spreadsheet");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1});
        assertThat(code(file)).isEqualTo("old-spreadsheet");
        var parts = Sheets.parts("");
        parts.remove("xl/workbook.xml");
        assertThat(code(Sheets.write(file, parts))).isEqualTo("not-a-spreadsheet");
        assertThat(code(Sheets.write(file, Sheets.parts("")))).isEqualTo("empty");
        assertThat(code(Sheets.write(file, Sheets.parts("<row><c></row>")))).isEqualTo("broken-spreadsheet");
        assertThat(code(Sheets.write(file, Sheets.parts("<row><c t=\"s\"><v>7</v></c></row>"))))
                .isEqualTo("broken-spreadsheet");
    }

    @Test
    void refusesTextUnderASpreadsheetsName() throws IOException {
        Path file = Files.writeString(folder.resolve("f.xlsx"), "id,texte\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Table.open(file, "f.xlsx", Encoding.UTF_8))
                .hasMessageContaining("damaged");
    }

    private static String code(Path file) {
        return TableTests.faults(file, Encoding.UTF_8).getFirst().code();
    }
}

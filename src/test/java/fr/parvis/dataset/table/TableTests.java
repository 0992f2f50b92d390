package fr.parvis.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @Test
    void givesTheHeaderThenTheRowsWithTheLineWhereEachStarts() {
        Path file = write("id,texte\n\nR1,\"deux\nlignes\"\n  \nR2,\"a\r\nb\"\r\nR3,c");
        try (Table table = Table.open(file, "responses.csv", Encoding.UTF_8)) {
            assertThat(table.header()).containsExactly("id", "texte");
            assertThat(table.next()).isEqualTo(new Row(3, List.of("R1", "deux\nlignes")));
            assertThat(table.next()).isEqualTo(new Row(6, List.of("R2", "a\r\nb")));
            assertThat(table.next()).isEqualTo(new Row(8, List.of("R3", "c")));
            assertThat(table.next()).isNull();
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void keepsCellsAsWritten() {
        Path file = write("a,b,c\n 1 ,5\" pipe,#x\n\"x\"\"y\",\u0000\u0007,\nseul\n1,2,3,4,5\n");
        assertThat(cells(file, Encoding.UTF_8))
                .containsExactly(
                        List.of("a", "b", "c"),
                        List.of(" 1 ", "5\" pipe", "#x"),
                        List.of("x\"y", "\u0000\u0007", ""),
                        List.of("seul"),
                        List.of("1", "2", "3", "4", "5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiter(String delimiter) {
        Path file = write(String.join(delimiter, "id", "\"a, b; c\td\"", "x") + "\n"
                + String.join(delimiter, "1", "2", "3") + "\n");
        try (Table table = Table.open(file, "f.csv", Encoding.UTF_8)) {
            assertThat(table.delimiter()).isEqualTo(delimiter.charAt(0));
            assertThat(table.header()).containsExactly("id", "a, b; c\td", "x");
        }
    }

    @Test
    void isNotMisledByCommasInTheQuestionsOfASemicolonFile() {
        Path file = write("id;Quels sont, selon vous, les freins, les leviers ?\nR1;aucun\nR2;le prix, surtout\n");
        try (Table table = Table.open(file, "f.csv", Encoding.UTF_8)) {
            assertThat(table.delimiter()).isEqualTo(';');
        }
    }

    @Test
    void obeysTheSepLineOfSpreadsheetPrograms() {
        Path file = write("sep=;\r\nid;x\r\nR1;a,b,c\r\n");
        try (Table table = Table.open(file, "f.csv", Encoding.UTF_8)) {
            assertThat(table.header()).containsExactly("id", "x");
            assertThat(table.next()).isEqualTo(new Row(3, List.of("R1", "a,b,c")));
        }
    }

    @Test
    void trimsNamesAndDropsTheNamelessColumnsAtTheEnd() {
        Path file = write("\uFEFF id , nom ,,\nR1,x,,\nR2,y,,non\n");
        try (Table table = Table.open(file, "f.csv", Encoding.UTF_8)) {
            assertThat(table.header()).containsExactly("id", "nom");
            assertThat(table.next()).isEqualTo(new Row(2, List.of("R1", "x")));
            assertThat(table.next()).isEqualTo(new Row(3, List.of("R2", "y", "", "non")));
        }
    }

    @Test
    void tellsEveryFaultOfAHeaderAtOnce() {
        assertThat(faults(write("id,,id,x\n"), Encoding.UTF_8))
                .extracting(Fault::code)
                .containsExactly("unnamed-column", "duplicate-column");
        assertThat(faults(write(""), Encoding.UTF_8)).extracting(Fault::code).containsExactly("empty");
        assertThat(faults(write("\n \n\n"), Encoding.UTF_8))
                .extracting(Fault::code)
                .containsExactly("empty");
        assertThat(faults(write(",,\n"), Encoding.UTF_8))
                .extracting(Fault::code)
                .containsExactly("no-columns");
        assertThat(faults(folder.resolve("rien.csv"), Encoding.UTF_8))
                .extracting(Fault::code)
                .containsExactly("missing");
        assertThat(faults(folder, Encoding.UTF_8)).extracting(Fault::code).containsExactly("not-a-file");
    }

    @Test
    void namesTheLineOfAByteThatIsNoUtf8AndSaysWhatItLooksLike() {
        Path file = write("id,texte\nR1,été\nR2,\"a\r\nb\"\nR3,café\n".replace("été", "ete"), WINDOWS);
        Fault fault = faults(file, Encoding.UTF_8).getFirst();
        assertThat(fault.line()).isEqualTo(5);
        assertThat(fault.in("fr"))
                .startsWith("f.csv:5 — ")
                .contains("«\u00A0é\u00A0»", "Windows-1252", "Enregistrez-le en UTF-8");
        assertThat(fault.in("en")).contains("save as CSV UTF-8");
    }

    @Test
    void namesTheLineOfABadByteFarInTheFile() throws IOException {
        var text = new StringBuilder("id,texte\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i).append(",des mots\n");
        }
        byte[] bytes = (text + "100000,X").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        Fault fault = faults(Files.write(folder.resolve("f.csv"), bytes), Encoding.UTF_8)
                .getFirst();
        assertThat(fault.line()).isEqualTo(100_002);
    }

    @Test
    void guessesTheEncodingWhenAllowed() {
        String text = "id;réponse\nR1;« œuvre » à 5 €\n";
        List<List<String>> expected = List.of(List.of("id", "réponse"), List.of("R1", "« œuvre » à 5 €"));
        assertThat(cells(write(text, StandardCharsets.UTF_8), Encoding.GUESSED)).isEqualTo(expected);
        assertThat(cells(write("\uFEFF" + text, StandardCharsets.UTF_8), Encoding.GUESSED))
                .isEqualTo(expected);
        assertThat(cells(write("\uFEFF" + text, StandardCharsets.UTF_16LE), Encoding.GUESSED))
                .isEqualTo(expected);
        assertThat(cells(write("\uFEFF" + text, StandardCharsets.UTF_16BE), Encoding.GUESSED))
                .isEqualTo(expected);
        assertThat(cells(write(text, WINDOWS), Encoding.GUESSED)).isEqualTo(expected);
        assertThat(faults(write("\uFEFF" + text, StandardCharsets.UTF_16LE), Encoding.UTF_8))
                .extracting(Fault::code)
                .containsExactly("utf-16");
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        Fault fault = faults(write("id,texte\nR1,a\nR2,\"jamais\nR3,b\n"), Encoding.UTF_8)
                .getFirst();
        assertThat(fault.code()).isEqualTo("unclosed-quote");
        assertThat(fault.line()).isEqualTo(3);
        assertThat(faults(write("id,texte\nR1,\"a\"b\n"), Encoding.UTF_8)
                        .getFirst()
                        .code())
                .isEqualTo("text-after-quote");
    }

    @Test
    void acceptsTenMegabytesInACellAndRefusesMoreThanSixteen() {
        Path file = write("id,texte\nR1,\"" + "é\n".repeat(5_000_000) + "\"\nR2,b\n");
        List<List<String>> read = cells(file, Encoding.UTF_8);
        assertThat(read.get(1).get(1)).hasSize(10_000_000);
        assertThat(read.get(2)).containsExactly("R2", "b");
        Fault fault = faults(write("id,texte\nR1,a\nR2," + "x".repeat(Table.LONGEST_CELL + 1)), Encoding.UTF_8)
                .getFirst();
        assertThat(fault.code()).isEqualTo("long-cell");
        assertThat(fault.line()).isEqualTo(3);
    }

    @Test
    void refusesTooManyColumns() {
        assertThat(faults(write("id" + ",".repeat(Table.MOST_COLUMNS)), Encoding.UTF_8)
                        .getFirst()
                        .code())
                .isEqualTo("many-columns");
    }

    @Test
    void readsBackWhateverWasWritten() throws IOException {
        String[] pieces = {
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\r\n",
            "\n",
            "é",
            "e\u0301",
            "👩‍👩‍👧‍👦",
            "مرحبا",
            "\u0000",
            "\u200F",
            "=1+1",
            " ",
            "mot",
            "œ",
            "\uFEFF",
            "𝄞",
            "'",
            "#",
            "\\"
        };
        var random = new Random(20240304);
        for (int run = 0; run < 200; run++) {
            int columns = 2 + random.nextInt(6);
            List<List<String>> rows = new ArrayList<>();
            List<String> header = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                header.add("colonne " + c);
            }
            rows.add(header);
            for (int r = random.nextInt(30); r >= 0; r--) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    var cell = new StringBuilder();
                    for (int n = random.nextInt(8); n > 0; n--) {
                        cell.append(pieces[random.nextInt(pieces.length)]);
                    }
                    cells.add(cell.toString());
                }
                rows.add(cells);
            }
            char delimiter = ",;\t".charAt(random.nextInt(3));
            Path file = folder.resolve("f.csv");
            var format = CsvWriter.builder()
                    .fieldSeparator(delimiter)
                    .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF);
            try (CsvWriter writer = format.build(file)) {
                rows.forEach(writer::writeRecord);
            }
            assertThat(cells(file, random.nextBoolean() ? Encoding.UTF_8 : Encoding.GUESSED))
                    .as("run %d, delimiter %s", run, delimiter)
                    .isEqualTo(rows);
        }
    }

    @Test
    void aPipeIsNotTakenForAFolder() throws Exception {
        Path pipe = folder.resolve("responses.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo is not here");

        assertThatThrownBy(() -> Table.open(pipe, "responses.csv", Encoding.UTF_8))
                .isInstanceOfSatisfying(
                        UnusableConsultation.class,
                        e -> assertThat(e.faults()).extracting(Fault::code).containsExactly("not-stored"));
        assertThatThrownBy(() -> Table.open(folder, "responses.csv", Encoding.UTF_8))
                .isInstanceOfSatisfying(
                        UnusableConsultation.class,
                        e -> assertThat(e.faults()).extracting(Fault::code).containsExactly("not-a-file"));
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThatThrownBy(() -> cells(write("id\n\"x"), Encoding.UTF_8)).hasMessageContaining("never closed");
        assertThat(faults(write("id\n\"x"), Encoding.UTF_8).getFirst().in("fr")).contains("jamais fermé");
    }

    private Path write(String text) {
        return write(text, StandardCharsets.UTF_8);
    }

    private Path write(String text, Charset charset) {
        try {
            return Files.write(folder.resolve("f.csv"), text.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<List<String>> cells(Path file, Encoding encoding) {
        var all = new ArrayList<List<String>>();
        try (Table table = Table.open(file, "f.csv", encoding)) {
            all.add(table.header());
            for (Row row = table.next(); row != null; row = table.next()) {
                all.add(row.cells());
            }
        }
        return all;
    }

    static List<Fault> faults(Path file, Encoding encoding) {
        var thrown = catchThrowableOfType(UnusableConsultation.class, () -> cells(file, encoding));
        assertThat(thrown).as("%s should be refused", file).isNotNull();
        return thrown.faults();
    }
}

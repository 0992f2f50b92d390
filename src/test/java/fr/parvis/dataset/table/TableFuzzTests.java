package fr.parvis.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFuzzTests {

    private static final byte[] TELLING = "\"\",;\t\r\n\u0000<>&/=_x000D_é".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private int refused;
    private int read;

    @Test
    void readsOrRefusesAnyBytes() throws IOException {
        var random = new Random(1);
        Path file = folder.resolve("f.csv");
        for (int run = 0; run < 2_000; run++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                if (random.nextInt(3) > 0) {
                    bytes[i] = random.nextBoolean() ? (byte) ('a' + random.nextInt(26)) : telling(random);
                }
            }
            readOrRefuse(Files.write(file, bytes), run);
        }
        assertThat(refused).isPositive();
        assertThat(read).isPositive();
    }

    @Test
    void readsOrRefusesAMutatedCsv() throws IOException {
        byte[] valid = "id;texte;note\r\nR1;\"deux\nlignes ; \"\"cité\"\" 👩‍👩‍👧‍👦\";3\r\nR2;été;4\r\n\r\nR3;;\r\n"
                .repeat(3)
                .getBytes(StandardCharsets.UTF_8);
        mutate(valid, 2_000, folder.resolve("f.csv"));
    }

    @Test
    void readsOrRefusesAMutatedSpreadsheet() throws IOException {
        var parts = Sheets.parts(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45355.5</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>é_x000D_</t></is></c></row>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + Sheets.MAIN + "\"><si><t>id</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + Sheets.MAIN + "\"><cellXfs><xf/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
        Path file = folder.resolve("f.xlsx");
        mutate(Files.readAllBytes(Sheets.write(file, parts)), 1_000, file);
        var random = new Random(3);
        for (int run = 0; run < 1_000; run++) {
            String part = parts.keySet().stream().toList().get(random.nextInt(parts.size()));
            String text = parts.get(part);
            int at = random.nextInt(text.length());
            String piece = new String[] {"<", ">", "\"", "999999999", "-1", "", "é", "</row>", "<!--", "&#0;"}
                    [random.nextInt(10)];
            var changed = new java.util.LinkedHashMap<>(parts);
            changed.put(
                    part,
                    text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + random.nextInt(6))));
            readOrRefuse(Sheets.write(file, changed), run);
        }
        assertThat(refused).isPositive();
    }

    private void mutate(byte[] valid, int runs, Path file) throws IOException {
        var random = new Random(2);
        for (int run = 0; run < runs; run++) {
            byte[] bytes = Arrays.copyOf(valid, random.nextInt(10) == 0 ? random.nextInt(valid.length) : valid.length);
            for (int n = random.nextInt(6); n >= 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? (byte) random.nextInt() : telling(random);
            }
            readOrRefuse(Files.write(file, bytes), run);
        }
    }

    private static byte telling(Random random) {
        return TELLING[random.nextInt(TELLING.length)];
    }

    private void readOrRefuse(Path file, int run) {
        for (Encoding encoding : Encoding.values()) {
            assertTimeout(
                    Duration.ofSeconds(10),
                    () -> {
                        try {
                            TableTests.cells(file, encoding);
                            read++;
                        } catch (UnusableConsultation e) {
                            assertThat(e.faults()).isNotEmpty();
                            refused++;
                        }
                    },
                    "run " + run);
        }
    }
}

package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bad cell keeps its row and its raw value; a bad row is set apart whole; neither is lost.
final class CellsTests {

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "un # peut-être # unknown-choice",
                "deux # a|z # unknown-choice",
                "deux # a|b|c # too-many-choices",
                "deux # a|dont-know # too-many-choices",
                "deux # a # too-few-choices",
                "deux # a|a # repeated-choice",
                "deux # | # too-few-choices",
                "rang # > # too-few-choices",
                "rang # b>b # repeated-choice",
                "rang # a>b>c # too-many-choices",
                "rang # a>z # unknown-choice",
                "nombre # douze # not-a-number",
                "nombre # 1e3 # not-a-number",
                "nombre # -1 # out-of-bounds",
                "nombre # 100.1 # out-of-bounds",
                "nombre # 1,25 # too-many-decimals",
                "jour # 31/03/2026 # not-a-date",
                "jour # 2026-02-30 # not-a-date",
                "jour # 2025-12-31 # out-of-bounds",
                "pourquoi # parce que # not-expected"
            })
    void aBadCellKeepsItsRowItsWordsAndItsReason(String question, String cell, String reason) {
        var folder = folder("id,%s,idee\nr1,\"%s\",gardée\n".formatted(question, cell));

        assertThat(folder.find("SELECT raw, reason, state, text FROM answers WHERE question = '" + question + "'"))
                .containsExactly(java.util.Arrays.asList(cell, reason, "unusable", null));
        assertThat(folder.find("SELECT \"%s:state\", \"idee:state\", state FROM submissions".formatted(question)))
                .containsExactly(List.of("unusable", "answered", "counted"));
        assertThat(folder.find("SELECT text FROM answers WHERE question = 'idee'"))
                .containsExactly(List.of("gardée"));
        assertThat(folder.find("SELECT * FROM rejected")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"oui,tram,other-without-choice", "other,tramway,too-long", "peut-être,tram,unknown-choice"})
    void wordsBesideAChoiceMustBelongToIt(String cell, String other, String reason) {
        assertThat(folder("id,un,un.other\nr1,%s,%s\n".formatted(cell, other)).find("SELECT reason, raw FROM answers"))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).isEqualTo(reason))
                .satisfies(row -> assertThat((String) row.getLast()).contains(cell, other));
    }

    @Test
    void soundCellsAreReadInEveryAcceptedForm() {
        var folder = folder("""
                id;un;un.other;deux;rang;nombre;jour;pourquoi
                r1;Yes;;a|c;c>a;12,5;2026-05-01;
                r2;;tram;dont-know;b; 1 00 ;;
                r3;non;;;;0.0;;voilà
                """);
        assertThat(
                        folder
                                .find(
                                        "SELECT un, deux, rang, nombre, jour::VARCHAR FROM submissions ORDER BY submission")
                                .stream()
                                .map(row -> row.stream().map(String::valueOf).toList()))
                .containsExactly(
                        List.of("oui", "[a, c]", "[c, a]", "12.5", "2026-05-01"),
                        List.of("other", "[dont-know]", "[b]", "100", "null"),
                        List.of("non", "null", "null", "0", "null"));
        assertThat(folder.find("SELECT submission, question, field, text FROM answers ORDER BY submission"))
                .containsExactly(List.of("r2", "un", "other", "tram"), List.of("r3", "pourquoi", "", "voilà"));
    }

    @Test
    void anUnusableRowIsSetApartWithItsReasonAndItsWords() {
        var folder = folder("""
                id,submitted_at,channel,language,version,idee
                r1,,,,,première
                r1,,,,,seconde
                ,,,,,sans nom
                r2,,,,,"un, deux",trois
                r3,,pigeon,,,x
                r4,,,de,,x
                r5,,,,7,x
                r6,hier,,,,x
                """);
        assertThat(folder.find("SELECT line, reason, raw FROM rejected ORDER BY line"))
                .containsExactly(
                        List.of(3L, "duplicate-identifier", "r1,,,,,seconde"),
                        List.of(4L, "no-identifier", ",,,,,sans nom"),
                        List.of(5L, "too-many-columns", "r2,,,,,\"un, deux\",trois"),
                        List.of(6L, "unknown-channel", "r3,,pigeon,,,x"),
                        List.of(7L, "unknown-language", "r4,,,de,,x"),
                        List.of(8L, "unknown-version", "r5,,,,7,x"),
                        List.of(9L, "bad-time", "r6,hier,,,,x"));
        assertThat(folder.find("SELECT submission FROM submissions")).containsExactly(List.of("r1"));
        assertThat(folder.find("SELECT text FROM answers")).containsExactly(List.of("première"));
    }

    @Test
    void tenMegabytesInOneCellAreKeptAndNotCounted() {
        String long_ = "é".repeat(10 * 1024 * 1024);
        var folder = folder("id,idee\nr1," + long_ + "\nr2,court\n");

        var rows = folder.find("SELECT submission, reason, raw, text FROM answers ORDER BY submission");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).subList(0, 2)).containsExactly("r1", "too-long");
        assertThat(long_.equals(rows.get(0).get(2))).isTrue();
        assertThat(rows.get(1).get(3)).isEqualTo("court");
    }

    private Consultation folder(String responses) {
        return Consultation.in(work.resolve("folder")).with("responses.csv", responses);
    }
}

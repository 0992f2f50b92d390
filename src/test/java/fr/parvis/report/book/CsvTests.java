package fr.parvis.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 6 12",
                "-cmd|' /C calc'!A0",
                "--1",
                "-3.5.1",
                "-3+4",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "  =1",
                "\"=1",
                "'=1",
                " \" '=1\nsuite",
                "\u00a0=1",
                "\ufeff=1",
                "\n=1",
                "-"
            })
    void putsAnApostropheBeforeWhatWouldBeAFormula(String cell) {
        assertThat(Csv.neutralise(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-3.5", "-3,5", "-12", "12", "a=b", "Oui - non", "l'avis", "\"cité\"", " un", "\n", "é"})
    void leavesEveryOtherCellAlone(String cell) {
        assertThat(Csv.neutralise(cell)).isEqualTo(cell);
    }
}

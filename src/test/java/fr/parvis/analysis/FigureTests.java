package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A number of a figure is found by the texts of its row, then by its column.
final class FigureTests {

    private static final Figure CROSS = figure(
            List.of("profil", "un", "answers", "share"),
            row("citoyen", "oui", 3L, new BigDecimal("42.9")),
            row("citoyen", "non", null, null),
            row("elu", "oui", 1L, new BigDecimal("14.3")));
    private static final Figure TOTAL = figure(List.of("submissions", "words"), row(7L, 120L));

    @Test
    void theFirstNumberOfTheRowIsMeantUnlessAColumnIsNamed() {
        assertThat(CROSS.find("citoyen", "oui")).contains(new BigDecimal(3));
        assertThat(CROSS.find("elu", "oui", "answers")).contains(BigDecimal.ONE);
        assertThat(CROSS.find("elu", "oui", "share")).contains(new BigDecimal("14.3"));
        assertThat(TOTAL.find()).contains(new BigDecimal(7));
        assertThat(TOTAL.find("words")).contains(new BigDecimal(120));
        assertThat(TOTAL.count()).isEqualTo(7);
        assertThat(CROSS.count("citoyen", "oui")).isEqualTo(3);
    }

    @Test
    void nothingIsFoundOfARowThatIsNotThereOfAMaskedNumberOrOfKeysTooFewOrTooMany() {
        assertThat(CROSS.find("elu", "non")).isEmpty();
        assertThat(CROSS.find("citoyen", "non")).isEmpty();
        assertThat(CROSS.find("citoyen")).isEmpty();
        assertThat(CROSS.find("citoyen", "oui", "un")).as("a column of texts").isEmpty();
        assertThat(CROSS.find("citoyen", "oui", "jamais")).isEmpty();
        assertThat(CROSS.find("citoyen", "oui", "share", "share")).isEmpty();
        assertThat(CROSS.count("elu", "non")).isZero();
        assertThat(figure(List.of("n")).find()).isEmpty();
        assertThat(figure(List.of("nom"), row("a")).find("a")).as("texts alone").isEmpty();
        assertThat(figure(List.of("mots", "nom"), row(null, "a")).find("nom"))
                .as("a text where a damaged file should have a number")
                .isEmpty();
    }

    @Test
    void aColumnIsSummedWithoutItsMaskedNumbers() {
        assertThat(CROSS.sum("answers")).isEqualTo(4);
        assertThat(TOTAL.sum("words")).isEqualTo(120);
    }

    @Test
    void resultsAreTheSameByColumnsAndRowsAlone() {
        var same = new Figure("autre", List.of("x"), "SELECT 1", TOTAL.columns(), TOTAL.rows(), true);
        assertThat(TOTAL.sameResult(same)).isTrue();
        assertThat(TOTAL.sameResult(figure(List.of("submissions", "words"), row(7L, 121L))))
                .isFalse();
        assertThat(TOTAL.sameResult(figure(List.of("submissions", "mots"), row(7L, 120L))))
                .isFalse();
        assertThat(TOTAL.asRestricted().restricted()).isTrue();
        assertThat(TOTAL.asRestricted().rows()).isEqualTo(TOTAL.rows());
    }

    @SafeVarargs
    private static Figure figure(List<String> columns, List<@Nullable Object>... rows) {
        return new Figure("f", List.of(), "", columns, List.of(rows), false);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}

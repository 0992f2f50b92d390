package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows are read as texts, whole numbers and decimals, all at once or one at a time.
final class AnalysisTests {

    private static final String THREE =
            "SELECT submission, version FROM submissions WHERE version = 1 ORDER BY submission";

    @TempDir
    Path work;

    private Analysis analysis;

    @BeforeEach
    void open() throws Exception {
        analysis = Analysis.open(SmallSurvey.write(work));
    }

    @AfterEach
    void close() {
        analysis.close();
    }

    @Test
    void whatIsReadIsWrittenAlikeEverywhere() {
        assertThat(
                        analysis.rows(
                                "SELECT 'mot', 7::INTEGER, 7::BIGINT, 1.50, 2.00, 100.0, DATE '2026-03-02', NULL, NULL::INTEGER"))
                .containsExactly(row("mot", 7L, 7L, new BigDecimal("1.5"), 2L, 100L, "2026-03-02", null, null));
        assertThat(analysis.rows("SELECT 1 WHERE false")).isEmpty();
    }

    @Test
    void rowsThatAreReadOneAtATimeAreTheSame() {
        var lazily = new ArrayList<List<@Nullable Object>>();
        analysis.lazily(THREE).forEach(lazily::add);
        assertThat(lazily)
                .containsExactly(row("s1", 1L), row("s2", 1L), row("s3", 1L))
                .isEqualTo(analysis.rows(THREE));
        assertThat(analysis.lazily("SELECT 1 WHERE false")).isEmpty();
    }

    @Test
    void eachReaderOfTheRowsBeginsAtTheFirstAndEndsAfterTheLast() {
        Iterable<List<@Nullable Object>> rows = analysis.lazily(THREE);
        var one = rows.iterator();
        assertThat(one.next()).isEqualTo(row("s1", 1L));
        assertThat(one.next()).isEqualTo(row("s2", 1L));
        assertThat(one.hasNext()).isTrue();
        assertThat(one.next()).isEqualTo(row("s3", 1L));
        assertThat(one.hasNext()).isFalse();
        assertThatThrownBy(one::next).isInstanceOf(NoSuchElementException.class);
        assertThat(rows.iterator().next()).isEqualTo(row("s1", 1L));
    }

    @Test
    void aQueryThatFailsIsTold() {
        String query = "SELECT jamais FROM submissions";
        assertThatThrownBy(() -> analysis.rows(query))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jamais")
                .hasMessageEndingWith("in: " + query);
        assertThatThrownBy(() -> analysis.lazily(query).iterator())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("in: " + query);
    }

    @Test
    void aFigureHasItsQueryWhichFindsTheSameRows() {
        Figure figure = analysis.figure(new Measure.Submissions());
        assertThat(figure.id()).isEqualTo("participation.submissions");
        assertThat(figure.restricted()).isFalse();
        assertThat(analysis.rows(figure.sql())).isEqualTo(figure.rows()).containsExactly(row(5L));
    }

    @Test
    void nothingIsReadOnceItIsClosed() {
        analysis.close();
        assertThatThrownBy(() -> analysis.rows("SELECT 1")).isInstanceOf(IllegalStateException.class);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}

package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times as people write them, to the second and beyond; what is none is none, and nothing breaks.
final class InstantsTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-03-04,                     2026-03-03T23:00:00Z",
        "2026-07-04,                     2026-07-03T22:00:00Z",
        "2026-03-04T09:30,               2026-03-04T08:30:00Z",
        "2026-03-04 09:30,               2026-03-04T08:30:00Z",
        "2026-03-04T09:30:15,            2026-03-04T08:30:15Z",
        "2026-03-04 09:30:15,            2026-03-04T08:30:15Z",
        "2026-03-04T09:30:15Z,           2026-03-04T09:30:15Z",
        "2026-03-04 09:30:15Z,           2026-03-04T09:30:15Z",
        "2026-03-04T09:30:15+02:00,      2026-03-04T07:30:15Z",
        "2026-03-04T09:30:15-02:00,      2026-03-04T11:30:15Z",
        "2026-03-04T09:30:15+02,         2026-03-04T07:30:15Z",
        "2026-03-04T09:30+02:00,         2026-03-04T07:30:00Z",
        "2026-03-04T09:30-02:00,         2026-03-04T11:30:00Z",
        "2026-03-04T09:30Z,              2026-03-04T09:30:00Z",
        "2026-03-04T09:30:15.25+02:00,   2026-03-04T07:30:15.250Z",
        "2026-03-04T09:30:15.25,         2026-03-04T08:30:15.250Z",
        "2026-03-04T09:30:15+02:00:30,   2026-03-04T07:29:45Z",
        "2026-03-29T02:30:00,            2026-03-29T01:30:00Z",
        "0001-01-01T00:00:00Z,           0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z,           9999-12-31T23:59:59Z",
        "0001-01-02,                     0001-01-01T23:50:39Z"
    })
    void isRead(String written, Instant instant) {
        assertThat(Times.parse(written, PARIS)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demain",
                "2026-02-30",
                "2026-03-04T",
                "2026-03-04T25:00:00Z",
                "2026-03-04T09:30:15+2:00",
                "2026-03-04T09:30:15+99:00",
                "2026-03-04T09:30:15Zx",
                "2026-03-04T09:30:15z+0200",
                "2026-03-04T09:30:15x02:00",
                "2026-03-04T09:30:1xZ",
                "2026-03-04T09:30:1/Z",
                "2026-03-04T09:30:1:Z",
                "2026-03-04T09-30-15Z",
                "2026/03/04T09:30:15Z",
                "04/03/2026",
                "0000-12-31",
                "0001-01-01",
                "9999-12-31T23:59:59-01:00",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2026-03-04T09:30:15 +02:00"
            })
    void isNone(String written) {
        assertThat(Times.parse(written, PARIS)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-03-04",
        "' 2026-03-04 ', 2026-03-04",
        "0001-01-01, 0001-01-01",
        "9999-12-31, 9999-12-31",
        "0000-12-31,",
        "+10000-01-01,",
        "2026-02-30,",
        "2026-03-04T09:30,",
        "'',"
    })
    void aDayIsOneOfAYearThatACalendarShows(String written, LocalDate day) {
        assertThat(Times.day(written)).isEqualTo(day);
    }
}

package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Submission;
import fr.parvis.definition.yaml.Definitions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The first day and the last are in the period, and a day that nobody knows is.
final class PeriodTests {

    private final Period period = new Period(Definitions.parse(Consultation.DEFINITION, "consultation.yaml"));

    @Test
    void bothEndsAreInside() {
        assertThat(period.reason(LocalDate.of(2026, 3, 1))).isEqualTo(Reason.EARLY);
        assertThat(period.reason(LocalDate.of(2026, 3, 2))).isNull();
        assertThat(period.reason(LocalDate.of(2026, 3, 31))).isNull();
        assertThat(period.reason(LocalDate.of(2026, 4, 1))).isEqualTo(Reason.LATE);
        assertThat(period.reason(null)).isNull();
    }

    @Test
    void whatIsOutsideIsNotCountedUnlessItIsDecided() {
        assertThat(period.state(null)).isEqualTo(Submission.State.COUNTED);
        assertThat(period.state(Reason.LATE)).isEqualTo(Submission.State.LATE);
        assertThat(period.state(Reason.EARLY)).isEqualTo(Submission.State.EARLY);
    }
}

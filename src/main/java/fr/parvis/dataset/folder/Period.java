package fr.parvis.dataset.folder;

import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Submission;
import fr.parvis.definition.Acknowledgement;
import fr.parvis.definition.Calendar;
import fr.parvis.definition.Definition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether a submission is counted, by the day it was received: one sent after the closing or before the
/// opening is kept apart, unless the acknowledgement of that alert decides to publish it.
public final class Period {

    private static final String LATE = "late-submissions";
    private static final String EARLY = "early-submissions";

    private final Calendar calendar;
    private final boolean countLate;
    private final boolean countEarly;

    public Period(Definition definition) {
        this.calendar = definition.calendar();
        this.countLate = isCounted(definition, LATE);
        this.countEarly = isCounted(definition, EARLY);
    }

    private static boolean isCounted(Definition definition, String alert) {
        return definition
                .findAcknowledgement(alert)
                .filter(a -> a.decision() == Acknowledgement.Decision.PUBLISH)
                .isPresent();
    }

    /// [Reason#LATE] or [Reason#EARLY]; null for a day inside the period, or for an unknown one.
    public @Nullable String reason(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        if (day.isAfter(calendar.closes())) {
            return Reason.LATE;
        }
        return day.isBefore(calendar.opens()) ? Reason.EARLY : null;
    }

    /// @param reason what [#reason] gave
    public Submission.State state(@Nullable String reason) {
        if (Reason.LATE.equals(reason)) {
            return countLate ? Submission.State.COUNTED : Submission.State.LATE;
        }
        return Reason.EARLY.equals(reason) && !countEarly ? Submission.State.EARLY : Submission.State.COUNTED;
    }
}

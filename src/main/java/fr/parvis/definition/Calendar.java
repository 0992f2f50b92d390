package fr.parvis.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The consultation's time: its zone, its first and last day (both included, the last to 23:59:59), and its phases.
public record Calendar(ZoneId zone, LocalDate opens, LocalDate closes, List<Phase> phases) {

    public Calendar {
        phases = List.copyOf(phases);
    }

    /// Whether this instant falls after the last day, in the consultation's own zone.
    public boolean isLate(Instant instant) {
        return instant.atZone(zone).toLocalDate().isAfter(closes);
    }

    public boolean isEarly(Instant instant) {
        return instant.atZone(zone).toLocalDate().isBefore(opens);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}

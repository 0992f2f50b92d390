package fr.parvis.dataset.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Times as people write them in a table: with an offset, local to the consultation, or a day alone.
public final class Times {

    private static final String PLAIN = "0000-00-00T00:00:00";
    private static final int SECONDS = PLAIN.length();

    private Times() {}

    /// The instant; null when the text is none of the three, or of no year that a calendar shows (1 to 9999).
    /// A day alone is its first moment.
    public static @Nullable Instant parse(String text, ZoneId zone) {
        String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        try {
            if (iso.length() == 10) {
                return within(LocalDate.parse(iso).atStartOfDay(zone).toOffsetDateTime());
            }
            if (isPlain(iso)) {
                return within(plain(iso).atOffset(ZoneOffset.of(iso.substring(SECONDS))));
            }
            boolean offset = iso.endsWith("Z") || iso.indexOf('+', 10) > 0 || iso.indexOf('-', 10) > 0;
            return within(
                    offset
                            ? OffsetDateTime.parse(iso)
                            : LocalDateTime.parse(iso).atZone(zone).toOffsetDateTime());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Whether the text is `2025-03-04T09:30:00` and an offset, which most tables hold by the million: reading these
    /// digit by digit takes a tenth of the time.
    private static boolean isPlain(String iso) {
        if (iso.length() <= SECONDS) {
            return false;
        }
        for (int i = 0; i < SECONDS; i++) {
            char expected = PLAIN.charAt(i);
            char c = iso.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        char sign = iso.charAt(SECONDS);
        return sign == 'Z' && iso.length() == SECONDS + 1
                || (sign == '+' || sign == '-') && iso.length() == SECONDS + 6;
    }

    private static LocalDateTime plain(String iso) {
        return LocalDateTime.of(
                digits(iso, 0, 4),
                digits(iso, 5, 7),
                digits(iso, 8, 10),
                digits(iso, 11, 13),
                digits(iso, 14, 16),
                digits(iso, 17, SECONDS));
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /// The day; null when the text is not an ISO date of a year from 1 to 9999.
    static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return isShown(day.getYear()) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// As it is written and in universal time, in which datasets write it.
    private static @Nullable Instant within(OffsetDateTime time) {
        boolean shown = isShown(time.getYear())
                && isShown(time.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return shown ? time.toInstant() : null;
    }

    private static boolean isShown(int year) {
        return year >= 1 && year <= 9999;
    }
}

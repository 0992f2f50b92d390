package fr.parvis.dataset.proposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day, with its time and its offset when they were written.
record Moment(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    /// Which of the first two numbers is the day, in `03/04/2024`.
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})"
            + "(?:(?:[T ]| à | - |, )\\s*(\\d{1,2})[:hH](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?[ \u202F\u00A0]?([AaPp][Mm])?"
            + "\\s*(Z|UTC|GMT)?([+-]\\d{1,2}(?::?\\d{2})?)?)?");
    private static final int LONGEST = 40;

    /// Reads `2024-03-04`, `04/03/2024 10:12:05`, `2024/03/04 10:12:05 AM UTC+1` and their kin; empty when it is not
    /// one.
    static Optional<Moment> read(String text, Order order) {
        if (text.length() > LONGEST || text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        Matcher parts = WRITTEN.matcher(text);
        try {
            return parts.matches() ? Optional.of(moment(parts, order)) : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Moment moment(Matcher parts, Order order) {
        String first = parts.group(1);
        int second = Integer.parseInt(parts.group(3));
        String last = parts.group(4);
        LocalDate day;
        if (first.length() == 4 && last.length() <= 2) {
            day = LocalDate.of(Integer.parseInt(first), second, Integer.parseInt(last));
        } else if (first.length() <= 2 && last.length() == 4) {
            int one = Integer.parseInt(first);
            boolean dayFirst = order == Order.DAY_FIRST;
            day = LocalDate.of(Integer.parseInt(last), dayFirst ? second : one, dayFirst ? one : second);
        } else {
            throw new DateTimeException("No year of four digits");
        }
        return parts.group(5) == null ? new Moment(day, null, null) : new Moment(day, time(parts), offset(parts));
    }

    private static LocalTime time(Matcher parts) {
        int hour = Integer.parseInt(parts.group(5));
        String half = parts.group(8);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.toLowerCase(java.util.Locale.ROOT).equals("pm") ? 12 : 0);
        }
        String seconds = parts.group(7);
        return LocalTime.of(hour, Integer.parseInt(parts.group(6)), seconds == null ? 0 : Integer.parseInt(seconds));
    }

    private static @Nullable ZoneOffset offset(Matcher parts) {
        String written = parts.group(10);
        if (written == null) {
            return parts.group(9) == null ? null : ZoneOffset.UTC;
        }
        String digits = written.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int sign = written.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    LocalDate dayIn(ZoneId zone) {
        return time == null || offset == null
                ? day
                : day.atTime(time).atOffset(offset).atZoneSameInstant(zone).toLocalDate();
    }

    /// ISO 8601, to the second.
    String iso() {
        if (time == null) {
            return day.toString();
        }
        String text = day + "T" + time + (time.getSecond() == 0 ? ":00" : "");
        return offset == null ? text : text + offset.getId();
    }
}

package fr.parvis.collection.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A date as it is typed, in three boxes.
record DayParts(String day, String month, String year) {

    /// The boxes, in the order they are shown.
    static final List<String> NAMES = List.of("day", "month", "year");

    private static final Pattern SMALL = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    static String day(String question) {
        return "_day." + question;
    }

    static String month(String question) {
        return "_month." + question;
    }

    static String year(String question) {
        return "_year." + question;
    }

    /// The boxes of this question; those of a date that came in one field when it came so.
    static DayParts of(String question, Typed typed) {
        var parts = new DayParts(typed.first(day(question)), typed.first(month(question)), typed.first(year(question)));
        String whole = typed.first(question);
        if (parts.isBlank() && !whole.isBlank()) {
            String[] split = whole.strip().split("-", -1);
            return split.length == 3 ? new DayParts(split[2], split[1], split[0]) : new DayParts(whole, "", "");
        }
        return parts;
    }

    boolean isBlank() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /// The names of the boxes left empty: `day`, `month`, `year`.
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (day.isBlank()) {
            missing.add("day");
        }
        if (month.isBlank()) {
            missing.add("month");
        }
        if (year.isBlank()) {
            missing.add("year");
        }
        return missing;
    }

    boolean hasShortYear() {
        return !year.isBlank() && !YEAR.matcher(year.strip()).matches();
    }

    /// The date as files write it (`2026-03-31`); empty when nothing was typed; what was typed when it is
    /// no date.
    String cell() {
        if (isBlank()) {
            return "";
        }
        if (SMALL.matcher(day.strip()).matches()
                && SMALL.matcher(month.strip()).matches()
                && YEAR.matcher(year.strip()).matches()) {
            try {
                return LocalDate.of(
                                Integer.parseInt(year.strip()),
                                Integer.parseInt(month.strip()),
                                Integer.parseInt(day.strip()))
                        .toString();
            } catch (DateTimeException e) {
                return day + "/" + month + "/" + year;
            }
        }
        return day + "/" + month + "/" + year;
    }
}

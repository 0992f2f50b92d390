package fr.parvis.dataset.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the numbers of a workbook are to be read: as numbers, or as days and times.
final class NumberFormats {

    private enum Kind {
        NUMBER,
        DATE,
        TIME,
        DATE_TIME
    }

    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double LAST_DAY = 2_958_466;
    private static final int DAY = 86_400;

    private final List<Kind> styles = new ArrayList<>();
    private final LocalDateTime epoch;

    private NumberFormats(boolean from1904) {
        this.epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    }

    static NumberFormats none(boolean from1904) {
        return new NumberFormats(from1904);
    }

    static NumberFormats of(Workbook workbook, String part, boolean from1904) throws IOException {
        var formats = new NumberFormats(from1904);
        Map<Integer, String> patterns = new HashMap<>();
        try (Markup xml = workbook.read(part)) {
            while (xml.nextStart()) {
                if (xml.is("numFmt")) {
                    String code = xml.attribute("formatCode");
                    patterns.put(xml.number("numFmtId", -1), code == null ? "" : code);
                } else if (xml.is("cellXfs")) {
                    while (xml.nextStartWithin("cellXfs")) {
                        if (xml.is("xf")) {
                            int id = xml.number("numFmtId", 0);
                            String pattern = patterns.get(id);
                            formats.styles.add(pattern == null ? builtIn(id) : kindOf(pattern));
                        }
                    }
                }
            }
        }
        return formats;
    }

    /// The text of a number: decimal without exponent, or an ISO date, time or local date-time, to the second.
    String text(String raw, int style) {
        if (raw.length() < 400 && raw.chars().allMatch(c -> c >= '0' && c <= '9') && kind(style) == Kind.NUMBER) {
            return raw;
        }
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!Double.isFinite(value)) {
            return raw;
        }
        boolean isTime = value >= 0 && value < LAST_DAY;
        return switch (kind(style)) {
            case DATE -> isTime ? withTimeIfAny(value) : plain(value);
            case DATE_TIME -> isTime ? moment(value).toString() + seconds(moment(value)) : plain(value);
            case TIME -> isTime && value < 1 ? time(value) : isTime ? withTimeIfAny(value) : plain(value);
            case NUMBER -> plain(value);
        };
    }

    private Kind kind(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Kind.NUMBER;
    }

    private static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private LocalDateTime moment(double value) {
        LocalDateTime moment = epoch.plusDays((long) value).plusSeconds(Math.round((value - Math.floor(value)) * DAY));
        return epoch.equals(EPOCH_1900) && value < 60 ? moment.plusDays(1) : moment;
    }

    private String withTimeIfAny(double value) {
        LocalDateTime moment = moment(value);
        return moment.truncatedTo(ChronoUnit.DAYS).equals(moment)
                ? moment.toLocalDate().toString()
                : moment + seconds(moment);
    }

    /// Java leaves the seconds out when they are zero.
    private static String seconds(LocalDateTime moment) {
        return moment.getSecond() == 0 ? ":00" : "";
    }

    private static String time(double value) {
        LocalTime time = LocalTime.MIDNIGHT.plusSeconds(Math.round(value * DAY));
        return time + (time.getSecond() == 0 ? ":00" : "");
    }

    /// The formats every workbook knows without writing them, those of East Asia included.
    private static Kind builtIn(int id) {
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return Kind.DATE;
        }
        if (id >= 18 && id <= 21 || id == 45 || id == 47 || id >= 32 && id <= 35) {
            return Kind.TIME;
        }
        return id == 22 ? Kind.DATE_TIME : Kind.NUMBER;
    }

    static boolean isDate(String pattern) {
        return kindOf(pattern) != Kind.NUMBER;
    }

    /// A pattern speaks of time when, its quoted parts, colours and locales apart, it holds y, d, h or s.
    private static Kind kindOf(String pattern) {
        String bare = pattern.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|general|standard", "");
        int end = bare.indexOf(';');
        bare = end < 0 ? bare : bare.substring(0, end);
        boolean day = bare.contains("y") || bare.contains("d") || bare.contains("j") || bare.contains("aaaa");
        boolean hour = bare.contains("h") || bare.contains("s");
        if (day) {
            return hour ? Kind.DATE_TIME : Kind.DATE;
        }
        boolean elapsed = pattern.contains("[h") || pattern.contains("[m") || pattern.contains("[s");
        return hour && !elapsed ? Kind.TIME : bare.matches("m+") ? Kind.DATE : Kind.NUMBER;
    }
}

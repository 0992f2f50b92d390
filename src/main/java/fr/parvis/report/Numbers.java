package fr.parvis.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers, shares and days as the report's language writes them.
///
/// @param percentagesFrom fewest answers for a share to be written
public record Numbers(Locale locale, int percentagesFrom) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Numbers of(String language, int percentagesFrom) {
        return new Numbers("en".equals(language) ? Locale.UK : Locale.FRANCE, percentagesFrom);
    }

    public String of(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    public String of(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /// The count, followed by its share in whole percent (half up) when there are answers enough: `412 (34 %)`.
    public String share(long count, long of) {
        if (!hasShare(of)) {
            return of(count);
        }
        return of(count) + " (" + percent(count, of) + ")";
    }

    public boolean hasShare(long of) {
        return of > 0 && of >= percentagesFrom;
    }

    public String percent(long count, long of) {
        BigDecimal share =
                BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP);
        return share + (locale.equals(Locale.FRANCE) ? "\u00a0%" : "%");
    }

    /// `4 mars 2025`, `4 March 2025`; the first of a month in French is `1er`.
    public String day(LocalDate day) {
        String text =
                DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", locale).format(day);
        return locale.equals(Locale.FRANCE) && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }
}

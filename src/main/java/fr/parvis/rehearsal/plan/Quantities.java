package fr.parvis.rehearsal.plan;

import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers and days at both ends of what is taken, and just beyond.
final class Quantities {

    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);

    private Quantities() {}

    static List<Reply> taken(Question.Number q) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(q.decimals());
        BigDecimal least = q.min() == null ? null : q.min().setScale(q.decimals(), RoundingMode.CEILING);
        BigDecimal most = q.max() == null ? null : q.max().setScale(q.decimals(), RoundingMode.FLOOR);
        BigDecimal fine = fine(least, most, step, q.decimals());
        var ways = new ArrayList<Reply>();
        for (BigDecimal number : new BigDecimal[] {least, most, fine}) {
            boolean within = number != null
                    && (least == null || number.compareTo(least) >= 0)
                    && (most == null || number.compareTo(most) <= 0);
            if (within) {
                ways.add(new Reply.Type(number.toPlainString()));
            }
        }
        if (q.decimals() > 0 && !ways.isEmpty() && ways.getLast() instanceof Reply.Type(String text)) {
            ways.add(new Reply.Type(text.replace('.', ',')));
        }
        return ways;
    }

    /// A number with as many decimals as are taken, near the lower end.
    private static BigDecimal fine(
            @Nullable BigDecimal least, @Nullable BigDecimal most, BigDecimal step, int decimals) {
        BigDecimal ordinary = new BigDecimal("7.123456").setScale(decimals, RoundingMode.DOWN);
        if (least != null && ordinary.compareTo(least) < 0 || most != null && ordinary.compareTo(most) > 0) {
            ordinary = least != null ? least.add(step) : most == null ? ordinary : most.subtract(step);
        }
        return ordinary;
    }

    static List<Reply> refused(Question.Number q) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(q.decimals());
        var wrong = new ArrayList<Reply>(List.of(new Reply.Type("sept")));
        if (q.min() != null) {
            wrong.add(new Reply.Type(q.min().subtract(step).toPlainString()));
        }
        if (q.max() != null) {
            wrong.add(new Reply.Type(q.max().add(step).toPlainString()));
        }
        wrong.add(new Reply.Type("7." + "1".repeat(q.decimals() + 1)));
        return wrong;
    }

    static List<Reply> taken(Question.Date q) {
        var ways = new ArrayList<Reply>();
        for (LocalDate day : new LocalDate[] {q.min(), q.max(), LEAP}) {
            boolean within = day != null
                    && (q.min() == null || !day.isBefore(q.min()))
                    && (q.max() == null || !day.isAfter(q.max()));
            if (within) {
                ways.add(Reply.Day.of(day));
            }
        }
        return ways;
    }

    static List<Reply> refused(Question.Date q) {
        var wrong = new ArrayList<Reply>(List.of(new Reply.Day("30", "2", "2024"), new Reply.Day("12", "", "2024")));
        if (q.min() != null && q.min().getYear() > 1) {
            wrong.add(Reply.Day.of(q.min().minusDays(1)));
        }
        if (q.max() != null && q.max().getYear() < 9999) {
            wrong.add(Reply.Day.of(q.max().plusDays(1)));
        }
        return wrong;
    }
}

package fr.parvis.dataset.proposal;

import fr.parvis.dataset.proposal.Moment.Order;
import java.util.Locale;
import java.util.Optional;

/// What the cells of a column prove about the days and times written in it.
final class Timing {

    private int seen;
    private int dayFirst;
    private int monthFirst;
    private boolean differs;
    private boolean timed;
    private boolean meridiem;

    void see(String text, int times) {
        seen += times;
        Optional<Moment> dayThenMonth = Moment.read(text, Order.DAY_FIRST);
        Optional<Moment> monthThenDay = Moment.read(text, Order.MONTH_FIRST);
        dayFirst += dayThenMonth.isPresent() ? times : 0;
        monthFirst += monthThenDay.isPresent() ? times : 0;
        differs |= !dayThenMonth.equals(monthThenDay);
        timed |= dayThenMonth
                .or(() -> monthThenDay)
                .filter(m -> m.time() != null)
                .isPresent();
        String lower = text.toLowerCase(Locale.ROOT);
        meridiem |= lower.endsWith("am") || lower.endsWith("pm");
    }

    /// Whether this many cells are all days, read in one order or in the other.
    boolean isOf(int cells) {
        return dayFirst == cells || monthFirst == cells;
    }

    /// Whether some days are others when the month is read first, and none says which is meant.
    boolean isAmbiguous() {
        return dayFirst == seen && monthFirst == seen && differs;
    }

    boolean isDayFirst() {
        return dayFirst == seen && monthFirst < seen;
    }

    boolean isMonthFirst() {
        return monthFirst == seen && dayFirst < seen;
    }

    /// Whether some cell tells the time.
    boolean hasTimes() {
        return timed;
    }

    /// Whether some cell is followed by AM or PM.
    boolean hasMeridiem() {
        return meridiem;
    }
}

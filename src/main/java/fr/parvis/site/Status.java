package fr.parvis.site;

import fr.parvis.consultation.Published;
import fr.parvis.consultation.Stage;
import java.time.LocalDate;

/// Where a consultation stands, in one sentence with its dates, the closing day included.
final class Status {

    private Status() {}

    static String of(Published consultation, Stage stage, LocalDate today, SitePage page) {
        var calendar = consultation.definition().calendar();
        String opens = page.day(calendar.opens());
        String closes = page.day(calendar.closes());
        return switch (stage) {
            case COMING ->
                today.isBefore(calendar.opens())
                        ? page.text("status.coming", opens, closes)
                        : page.text("status.coming-soon");
            case OPEN ->
                today.equals(calendar.closes()) ? page.text("status.last-day") : page.text("status.open", closes);
            case PAUSED -> page.text("status.paused");
            case OVER -> page.text("status.over", opens, closes);
        };
    }
}

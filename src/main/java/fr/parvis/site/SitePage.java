package fr.parvis.site;

import fr.parvis.definition.Messages;
import fr.parvis.page.Frame;
import fr.parvis.report.Numbers;
import java.time.LocalDate;

/// What the templates of this module share: the frame, and our sentences in its language.
public interface SitePage {

    Frame frame();

    default String text(String key, Object... arguments) {
        return Messages.of(SitePage.class, frame().language()).text(key, arguments);
    }

    /// `5 avril 2024`, `5 April 2024`.
    default String day(LocalDate day) {
        return Numbers.of(frame().language(), 0).day(day);
    }

    /// `1,2 Mo`, `340 ko`; at least one of the smallest unit.
    default String size(long bytes) {
        return bytes < 1_000_000
                ? text("size.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
                : text("size.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }
}

package fr.parvis.dataset.folder;

import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Entry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `views.csv` (day, page, views) and `campaigns.csv` (day, medium, name, recipients).
final class TrafficReader {

    private final Path folder;
    private final DatasetWriter writer;

    TrafficReader(Path folder, DatasetWriter writer) {
        this.folder = folder;
        this.writer = writer;
    }

    void readViews() {
        var records = new Records(folder, "views.csv", List.of("day", "page", "views"), List.of());
        Set<String> seen = new HashSet<>();
        records.forEach(cells -> {
            LocalDate day = day(records, cells);
            Long views = whole(records, cells, "views");
            String page = records.requiredText(cells, "page");
            if (day != null && !seen.add(day + " " + page)) {
                records.faults().add(cells.line(), "day", "day-told-twice", day.toString(), page);
            }
            if (day != null && views != null) {
                writer.add(new Entry.View(day, page, views));
            }
        });
    }

    void readCampaigns() {
        var records = new Records(folder, "campaigns.csv", List.of("day", "medium", "name"), List.of("recipients"));
        records.forEach(cells -> {
            LocalDate day = day(records, cells);
            Long recipients = cells.get("recipients").isEmpty() ? null : whole(records, cells, "recipients");
            String medium = records.requiredText(cells, "medium");
            String name = records.requiredText(cells, "name");
            if (day != null) {
                writer.add(new Entry.Campaign(day, medium, name, recipients));
            }
        });
    }

    private static @Nullable LocalDate day(Records records, Records.Cells cells) {
        String text = records.requiredText(cells, "day");
        LocalDate day = Times.day(text);
        if (day == null && !text.isEmpty()) {
            records.faults().add(cells.line(), "day", "bad-date", text);
        }
        return day;
    }

    private static @Nullable Long whole(Records records, Records.Cells cells, String column) {
        String text = cells.get(column);
        if (!text.matches("\\d{1,15}")) {
            records.faults().add(cells.line(), column, "bad-count", text);
            return null;
        }
        return Long.valueOf(text);
    }
}

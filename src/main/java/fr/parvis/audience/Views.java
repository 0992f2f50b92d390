package fr.parvis.audience;

import fr.parvis.database.Database;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Views per day and page, counted in memory and added to the database every few seconds and when the server stops.
///
/// A view is a page sent: whoever reloads it is counted again. No identifier is read or kept. A server that is killed
/// loses the views of its last seconds.
@Component
public final class Views {

    /// Views of a page on a day.
    public record Day(LocalDate day, ViewedPage page, long views) {}

    private record Key(String consultation, LocalDate day, ViewedPage page) {}

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::consultation).thenComparing(Key::day).thenComparing(Key::page);

    private final Database database;
    private final ConcurrentHashMap<Key, Long> counts = new ConcurrentHashMap<>();

    public Views(Database database) {
        this.database = database;
    }

    /// Counts one view.
    ///
    /// @param day in the consultation’s own zone
    public void record(String consultation, ViewedPage page, LocalDate day) {
        counts.merge(new Key(consultation, day, page), 1L, Long::sum);
    }

    /// What was counted of a consultation, by day then page; what is still in memory is not in it.
    public List<Day> list(String consultation) {
        return database.sql()
                .sql("select day, page, views from audience.view where consultation = ? order by day, page")
                .param(consultation)
                .query((row, _) -> new Day(
                        row.getObject("day", LocalDate.class),
                        ViewedPage.valueOf(row.getString("page")),
                        row.getLong("views")))
                .list();
    }

    /// Adds to the database what was counted since the last time; what cannot be added waits for the next.
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @PreDestroy
    public synchronized void flush() {
        var taken = new ArrayList<Key>(counts.keySet());
        // The same order on every node, so that none waits for another in a circle.
        taken.sort(ORDER);
        var views = new ArrayList<Long>();
        taken.forEach(key -> views.add(counts.remove(key)));
        try {
            database.transactions().executeWithoutResult(_ -> {
                for (int i = 0; i < taken.size(); i++) {
                    add(taken.get(i), views.get(i));
                }
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Views could not be added yet: {}", e.getMessage());
            for (int i = 0; i < taken.size(); i++) {
                counts.merge(taken.get(i), views.get(i), Long::sum);
            }
        }
    }

    private void add(Key key, long views) {
        database.sql()
                .sql("""
                        insert into audience.view as v (consultation, day, page, views) values (?, ?, ?, ?)
                        on conflict (consultation, day, page) do update set views = v.views + excluded.views
                        """)
                .params(key.consultation(), key.day(), key.page().name(), views)
                .update();
    }
}

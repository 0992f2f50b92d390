package fr.parvis.collection;

import fr.parvis.database.Database;
import fr.parvis.definition.Channel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How many submissions a consultation received and how many drafts wait, without reading any.
public final class Tallies {

    private final Database database;

    public Tallies(Database database) {
        this.database = database;
    }

    /// What was received, by channel; channels that nothing came through are left out. Erased ones are counted.
    public Map<Channel, Long> byChannel(String consultation) {
        var tally = new EnumMap<Channel, Long>(Channel.class);
        database.sql()
                .sql("""
                        select channel, count(*) as submissions from collection.submission
                        where consultation = ? group by channel
                        """)
                .param(consultation)
                .query((row, _) -> Map.entry(row.getString("channel"), row.getLong("submissions")))
                .list()
                .forEach(e -> Channel.find(e.getKey()).ifPresent(channel -> tally.put(channel, e.getValue())));
        return tally;
    }

    /// What was received, by day in this zone; what came at a time that nobody noted is left out.
    public SequencedMap<LocalDate, Long> byDay(String consultation, ZoneId zone) {
        var tally = new TreeMap<LocalDate, Long>();
        database.sql()
                .sql("""
                        select received_at, count(*) as submissions from collection.submission
                        where consultation = ? and received_at is not null group by received_at
                        """)
                .param(consultation)
                .query((row, _) -> Map.entry(
                        row.getObject("received_at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toLocalDate(),
                        row.getLong("submissions")))
                .list()
                .forEach(e -> tally.merge(e.getKey(), e.getValue(), Long::sum));
        return tally;
    }

    /// Whether somebody answered this version of the consultation, or an earlier one.
    public boolean answer(String consultation, int version) {
        return database.sql()
                .sql("select exists (select 1 from collection.submission where consultation = ? and version <= ?)")
                .params(consultation, version)
                .query(Boolean.class)
                .single();
    }

    /// Answers put aside to be finished later.
    public long drafts(String consultation) {
        return database.sql()
                .sql("select count(*) from collection.draft where consultation = ?")
                .param(consultation)
                .query(Long.class)
                .single();
    }
}

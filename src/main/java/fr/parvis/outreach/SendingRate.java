package fr.parvis.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How many letters may leave, so that nobody fills another’s letterbox through us; kept in memory, for an hour.
@Component
final class SendingRate {

    static final int PER_ADDRESS = 3;
    static final int TOGETHER = 1_000;

    private final Clock clock;
    private final Map<Integer, Integer> sent = new HashMap<>();
    private Instant hour = Instant.MIN;
    private int together;

    SendingRate(Clock clock) {
        this.clock = clock;
    }

    /// Whether one more letter may go to this address; if so it is counted.
    synchronized boolean allows(EmailAddress address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!now.equals(hour)) {
            hour = now;
            together = 0;
            sent.clear();
        }
        int before = sent.getOrDefault(address.hashCode(), 0);
        if (before >= PER_ADDRESS || together >= TOGETHER) {
            return false;
        }
        together++;
        sent.put(address.hashCode(), before + 1);
        return true;
    }
}

package fr.parvis.collection.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// How fast answers to each consultation pour in: above 30 a second over ten seconds, a question in words
/// is asked before sending; `PARVIS_PRESSURE` sets another number, 0 for never.
@Component
final class Pressure {

    private static final int ORDINARY = 30;
    private static final int SECONDS = 10;

    private final int most;
    private final Clock clock;
    private final Map<String, Gauge> gauges = new ConcurrentHashMap<>();

    Pressure(Environment settings, Clock clock) {
        this.most = settings.getProperty("PARVIS_PRESSURE", Integer.class, ORDINARY);
        this.clock = clock;
    }

    void count(String consultation) {
        gauge(consultation).count(clock.instant().getEpochSecond());
    }

    boolean isHigh(String consultation) {
        return most > 0 && gauge(consultation).sum(clock.instant().getEpochSecond()) > most * SECONDS;
    }

    private Gauge gauge(String consultation) {
        return gauges.computeIfAbsent(consultation, _ -> new Gauge());
    }

    /// Counts of the last seconds, each at the second's place in a ring.
    private static final class Gauge {

        private final int[] counts = new int[SECONDS];
        private long last;

        synchronized void count(long second) {
            turn(second);
            counts[(int) (second % SECONDS)]++;
        }

        synchronized int sum(long second) {
            turn(second);
            return Arrays.stream(counts).sum();
        }

        private void turn(long second) {
            if (second - last >= SECONDS) {
                Arrays.fill(counts, 0);
            } else {
                for (long s = last + 1; s <= second; s++) {
                    counts[(int) (s % SECONDS)] = 0;
                }
            }
            last = Math.max(last, second);
        }
    }
}

package fr.parvis.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// People who answer a survey as browsers do, and who write down each acknowledgement they were given.
///
/// A person's words are unique: the file of acknowledgements holds, a line each, the receipt's code and those words.
public final class FormLoad {

    /// What came of a load.
    ///
    /// @param millis how long each whole session took, sorted
    public record Result(int sent, int failed, double[] millis, Duration lasted, List<String> failures) {

        public double rate() {
            return sent / (lasted.toNanos() / 1e9);
        }

        /// @param share 0.5 for the median
        public double percentile(double share) {
            return millis.length == 0 ? Double.NaN : millis[(int) Math.min(millis.length - 1, share * millis.length)];
        }
    }

    private static final Pattern RECEIPT = Pattern.compile("data-receipt=\"([^\"]+)\"");
    private static final int MOST_PAGES = 300;

    private final int port;
    private final String path;
    private final @Nullable Path acknowledgements;

    /// @param path the survey's first page
    /// @param acknowledgements the file to write; null when only speed is asked
    public FormLoad(int port, String path, @Nullable Path acknowledgements) {
        this.port = port;
        this.path = path;
        this.acknowledgements = acknowledgements;
    }

    /// So many clients, each answering again and again until the time is over, once at least; a session begun is ended.
    public Result run(int clients, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return run(clients, () -> System.nanoTime() < end);
    }

    /// The same as long as there is to be `more`.
    Result run(int clients, BooleanSupplier more) throws Exception {
        var millis = new ConcurrentLinkedQueue<Double>();
        var failures = new ConcurrentLinkedQueue<String>();
        long start = System.nanoTime();
        try (var writer = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.submit(() -> {
                    try (var connection = new Connection(port)) {
                        do {
                            long began = System.nanoTime();
                            try {
                                String text = "Contribution " + UUID.randomUUID();
                                String code = session(connection, text);
                                millis.add((System.nanoTime() - began) / 1e6);
                                acknowledge(writer, code, text);
                            } catch (IOException | IllegalStateException e) {
                                failures.add(String.valueOf(e.getMessage()));
                                Thread.sleep(50);
                            }
                        } while (more.getAsBoolean());
                    }
                    return null;
                });
            }
        }
        return result(millis, failures, start);
    }

    /// People who come at this rate for this long, whether those before them are served or not.
    public Result runAtRate(int perSecond, Duration time) throws Exception {
        var millis = new ConcurrentLinkedQueue<Double>();
        var failures = new ConcurrentLinkedQueue<String>();
        long start = System.nanoTime();
        long people = time.toSeconds() * perSecond;
        try (var writer = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long person = 0; person < people; person++) {
                long due = start + person * 1_000_000_000L / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                threads.submit(() -> {
                    try (var connection = new Connection(port)) {
                        String text = "Contribution " + UUID.randomUUID();
                        String code = session(connection, text);
                        millis.add((System.nanoTime() - due) / 1e6);
                        acknowledge(writer, code, text);
                    } catch (IOException | IllegalStateException e) {
                        failures.add(String.valueOf(e.getMessage()));
                    }
                });
            }
        }
        return result(millis, failures, start);
    }

    private static Result result(
            ConcurrentLinkedQueue<Double> millis, ConcurrentLinkedQueue<String> failures, long start) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Result(
                sorted.length,
                failures.size(),
                sorted,
                Duration.ofNanos(System.nanoTime() - start),
                failures.stream().distinct().limit(5).toList());
    }

    /// One person's answer, from the first page to the receipt; its code.
    String session(Connection connection, String text) throws IOException {
        return session(connection, text, _ -> {});
    }

    /// The pages that one person saw, the receipt last.
    public List<String> pages() throws IOException {
        var pages = new ArrayList<String>();
        try (var connection = new Connection(port)) {
            session(connection, "Contribution " + UUID.randomUUID(), pages::add);
        }
        return pages;
    }

    private String session(Connection connection, String text, Consumer<String> seen) throws IOException {
        var page = connection.get(path);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            if (page.status() == 302 || page.status() == 303) {
                page = connection.get(page.headers().get("location"));
            }
            if (page.status() != 200) {
                throw new IllegalStateException("status " + page.status() + " after " + pages + " pages");
            }
            seen.accept(page.body());
            var receipt = RECEIPT.matcher(page.body());
            if (receipt.find()) {
                return receipt.group(1);
            }
            var form = Form.of(page.body()).orElseThrow(() -> new IllegalStateException("a page without a form"));
            page = connection.post(form.action(), form.filled(text, pages));
        }
        throw new IllegalStateException(
                "no receipt after " + MOST_PAGES + " pages: an answer was refused again and again");
    }

    private @Nullable BufferedWriter open() throws IOException {
        return acknowledgements == null
                ? null
                : Files.newBufferedWriter(acknowledgements, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void acknowledge(@Nullable BufferedWriter writer, String code, String text) throws IOException {
        if (writer != null) {
            synchronized (writer) {
                writer.write(code + "\t" + text + "\n");
                writer.flush();
            }
        }
    }
}

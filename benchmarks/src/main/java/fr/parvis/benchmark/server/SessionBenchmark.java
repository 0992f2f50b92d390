package fr.parvis.benchmark.server;

import fr.parvis.load.FormLoad;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whole sessions, from the first page to the receipt, turn about with a bare server that gives the same pages.
///
/// @param port Parvis' @param parvis its process
/// @param barePort the bare server's @param bare its process
/// @param postgresql of both
/// @param each how long a measure lasts
record SessionBenchmark(
        int port, ProcessHandle parvis, int barePort, ProcessHandle bare, ProcessHandle postgresql, Duration each) {

    private static final int TURNS = 3;
    private static final int[] CLIENTS = {1, 8, 32, 200};

    /// No fewer sessions before anything is measured.
    private static final int WARM = 20_000;

    /// Java has compiled what there is to compile when so small a part of one processor's time goes to it.
    private static final double COMPILED = 0.02;

    private static final Duration BOUT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /// Several runs of one side under as many clients.
    private record Side(FormLoad load, ProcessHandle server, List<FormLoad.Result> runs, List<Processor> spent) {

        Side(int port, ProcessHandle server) {
            this(new FormLoad(port, Questionnaires.SMALL.survey(), null), server, new ArrayList<>(), new ArrayList<>());
        }

        void run(int clients, Duration time, ProcessHandle postgresql) throws Exception {
            Processor before = Processor.now(server, postgresql);
            runs.add(load.run(clients, time));
            spent.add(Processor.now(server, postgresql).since(before));
        }

        int sent() {
            return runs.stream().mapToInt(FormLoad.Result::sent).sum();
        }

        Processor all() {
            return spent.stream().reduce(Processor::plus).orElseThrow();
        }

        double rate() {
            return ServerBenchmark.median(
                    runs.stream().mapToDouble(FormLoad.Result::rate).toArray());
        }

        double millis(double share) {
            return ServerBenchmark.median(
                    runs.stream().mapToDouble(r -> r.percentile(share)).toArray());
        }

        int failed() {
            return runs.stream().mapToInt(FormLoad.Result::failed).sum();
        }
    }

    void run() throws Exception {
        warm(port, parvis);
        warm(barePort, bare);
        System.out.println("| clients | Parvis | p50 | p99 | errors | bare Java | p50 | p99 | ratio (each turn) | load |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        var spent = new ArrayList<String>();
        for (int clients : CLIENTS) {
            var ours = new Side(port, parvis);
            var theirs = new Side(barePort, bare);
            for (int turn = 0; turn < TURNS; turn++) {
                ours.run(clients, each, postgresql);
                theirs.run(clients, each, postgresql);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f/s | %.1f ms | %.1f ms | %d %s | %.0f/s | %.1f ms | %.1f ms | %s | %.1f |%n",
                    clients, ours.rate(), ours.millis(0.5), ours.millis(0.99), ours.failed(),
                    ours.runs().getFirst().failures(), theirs.rate(), theirs.millis(0.5), theirs.millis(0.99),
                    ratios(ours, theirs), ServerBenchmark.load());
            spent.add("| %d | %s | %s | %.2f |"
                    .formatted(
                            clients, ours.all().each(ours.sent()), theirs.all().each(theirs.sent()),
                            theirs.all().sum() / theirs.sent() / (ours.all().sum() / ours.sent())));
        }
        System.out.println("\nProcessor time of a session in µs, server + PostgreSQL + clients:\n");
        System.out.println("| clients | Parvis | bare Java | bare Java / Parvis |");
        System.out.println("|---|---|---|---|");
        spent.forEach(System.out::println);
        System.out.println();
    }

    private static String ratios(Side ours, Side theirs) {
        var ratios = new ArrayList<String>();
        for (int i = 0; i < TURNS; i++) {
            ratios.add("%.2f".formatted(ours.runs().get(i).rate() / theirs.runs().get(i).rate()));
        }
        return String.join(" ", ratios);
    }

    private static void warm(int port, ProcessHandle server) throws Exception {
        var load = new FormLoad(port, Questionnaires.SMALL.survey(), null);
        long end = System.nanoTime() + PATIENCE.toNanos();
        double compiling = 1;
        for (int sent = 0; (sent < WARM || compiling > COMPILED) && System.nanoTime() < end; ) {
            Map<Path, Double> before = Processor.compiling(server);
            sent += load.run(8, BOUT).sent();
            compiling = since(before, Processor.compiling(server)) / BOUT.toSeconds();
        }
    }

    private static double since(Map<Path, Double> before, Map<Path, Double> now) {
        return now.entrySet().stream()
                .mapToDouble(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0.0))
                .sum();
    }
}

package fr.parvis.benchmark.server;

import fr.parvis.load.Connection;
import fr.parvis.load.FormLoad;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// Measures the server that `./parvis serve` starts, turn about with bare servers that answer the same.
public final class ServerBenchmark {

    private static final int TURNS = 3;

    /// One machine is all the clients: neither an address's ceiling nor the question in words is measured.
    private static final Map<String, String> NO_CEILING = Map.of("PARVIS_SENDINGS", "0", "PARVIS_PRESSURE", "0");

    private final Path root;
    private final Path work;
    private final Path data;
    private final Duration each;
    private final boolean sessionsAlone;
    private final boolean freezeAlone;

    private ServerBenchmark(Path root, List<String> options) throws IOException {
        this.root = root;
        this.work = Files.createTempDirectory("parvis-benchmark-");
        this.data = work.resolve("data");
        this.each = Duration.ofSeconds(options.contains("--quick") ? 3 : 10);
        this.sessionsAlone = options.contains("--sessions");
        this.freezeAlone = options.contains("--freeze");
    }

    /// `ROOT [--quick] [--sessions | --freeze]`
    public static void main(String[] arguments) throws Exception {
        new ServerBenchmark(Path.of(arguments[0]).toRealPath(), List.of(arguments)).run();
    }

    private void run() throws Exception {
        System.out.printf(
                "%d processors, Java %s, load %.1f; the server: ./parvis serve, with %s (one address is all the clients)%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), load(), NO_CEILING);
        try (Child server = serve()) {
            if (freezeAlone) {
                publish(Questionnaires.FROZEN);
                freeze();
                return;
            }
            for (Questionnaires each : Questionnaires.values()) {
                publish(each);
                parvis(
                        "rehearse",
                        each.id(),
                        "--out",
                        work.resolve(each.id() + ".html").toString(),
                        "--data",
                        data.toString());
                parvis("open", each.id(), "--data", data.toString());
            }
            int port = port(server);
            Path pages = record(port);
            try (Child bare = bare(pages)) {
                int barePort = Integer.parseInt(bare.said().strip());
                new SessionBenchmark(
                                port, server.process().toHandle(), barePort, bare.process().toHandle(), postmaster(), each)
                        .run();
            }
            if (sessionsAlone) {
                return;
            }
            longForm(port);
            page(port);
            freeze();
        }
        starts();
        System.out.printf("%nload at the end %.1f%n", load());
    }

    private void publish(Questionnaires each) throws Exception {
        parvis("publish", each.write(work).toString(), "--data", data.toString());
    }

    private void freeze() throws Exception {
        new FreezeBenchmark(this::parvis, address(), postmaster(), work, data).run();
    }

    private void longForm(int port) throws Exception {
        var load = new FormLoad(port, Questionnaires.LONG.survey(), null);
        load.run(4, each);
        var result = load.runAtRate(50, Duration.ofSeconds(30));
        System.out.printf(
                Locale.ROOT,
                "250 questions, 50 arrivals a second for 30 s: %d of %d sent, %d failed %s, p50 %.0f ms, p99 %.0f ms, load %.1f%n%n",
                result.sent(),
                1_500,
                result.failed(),
                result.failures(),
                result.percentile(0.5),
                result.percentile(0.99),
                load());
    }

    private void page(int parvis) throws Exception {
        if (!Nginx.isHere()) {
            System.out.println("nginx is not here: the page is not compared with it\n");
            return;
        }
        byte[] page;
        try (var connection = new Connection(parvis)) {
            page = connection.get(Questionnaires.SMALL.page()).body().getBytes("UTF-8");
        }
        try (Nginx nginx = Nginx.start(Files.createDirectories(work.resolve("nginx")), page, freePort())) {
            gets(parvis, Questionnaires.SMALL.page());
            gets(nginx.port(), "/page.html");
            var rates = new ArrayList<String>();
            var ratios = new ArrayList<String>();
            for (int turn = 0; turn < TURNS; turn++) {
                double ours = gets(parvis, Questionnaires.SMALL.page());
                double theirs = gets(nginx.port(), "/page.html");
                rates.add("%.0f/%.0f".formatted(ours, theirs));
                ratios.add("%.2f".formatted(ours / theirs));
            }
            System.out.printf(
                    "Consultation page, %d bytes, 32 connections: Parvis/nginx a second %s, ratio %s (wanted ≥ 0.33), load %.1f%n%n",
                    page.length, String.join(" ", rates), String.join(" ", ratios), load());
        }
    }

    private double gets(int port, String path) throws Exception {
        var count = new LongAdder();
        long end = System.nanoTime() + each.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                threads.submit(() -> {
                    try (var connection = new Connection(port)) {
                        while (System.nanoTime() < end) {
                            if (connection.get(path).status() != 200) {
                                throw new IllegalStateException(path);
                            }
                            count.increment();
                        }
                    }
                    return null;
                });
            }
        }
        return count.sum() / (each.toNanos() / 1e9);
    }

    private void starts() throws Exception {
        var seconds = new ArrayList<String>();
        double[] all = new double[2 * TURNS + 1];
        for (int i = 0; i < all.length; i++) {
            try (Child server = serve()) {
                all[i] = server.nanos() / 1e9;
                seconds.add("%.2f".formatted(all[i]));
            }
        }
        System.out.printf(
                "Start to ready on this data folder, AOT cache %s: median %.2f s (%s), load %.1f%n%n",
                Files.exists(root.resolve("target/serve.aot")) ? "there" : "missing",
                median(all),
                String.join(" ", seconds),
                load());
    }

    private Child serve() throws IOException {
        return Child.start(
                List.of(root.resolve("parvis").toString(), "serve", "--data", data.toString(), "--port", "0", "--lang", "en"),
                NO_CEILING,
                line -> line.startsWith("Parvis answers"));
    }

    /// The data folder's PostgreSQL, as the owner.
    private String address() throws IOException {
        var file = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("connection.properties"))) {
            file.load(reader);
        }
        return "jdbc:postgresql://%s:%s/%s?user=parvis_owner&password=%s"
                .formatted(
                        file.getProperty("host"),
                        file.getProperty("port"),
                        file.getProperty("database"),
                        file.getProperty("owner.password"));
    }

    /// The data folder's PostgreSQL, above all of its processes.
    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Child bare(Path pages) throws IOException {
        return Child.start(
                List.of(
                        Child.java(), "-XX:+UseSerialGC", "-Xmx512m", "-Dsun.net.httpserver.nodelay=true",
                        "-Dsun.net.httpserver.maxIdleConnections=1000", "-cp", System.getProperty("java.class.path"),
                        BareServer.class.getName(), pages.toString(), address()),
                Map.of(),
                line -> line.strip().matches("\\d+"));
    }

    private void parvis(String... words) throws Exception {
        var all = new ArrayList<>(List.of(root.resolve("parvis").toString()));
        all.addAll(List.of(words));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().put("PARVIS_JAVA_OPTS", "-Xmx256m");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    /// One session's pages, for the reference to give again.
    private Path record(int port) throws IOException {
        Path pages = Files.createDirectories(work.resolve("pages"));
        List<String> bodies = new FormLoad(port, Questionnaires.SMALL.survey(), null).pages();
        Files.writeString(pages.resolve("first.html"), bodies.get(0));
        Files.writeString(pages.resolve("check.html"), bodies.get(1));
        Files.writeString(pages.resolve("receipt.html"), bodies.get(2));
        System.out.println("Pages of a session: "
                + bodies.stream().map(body -> body.getBytes().length + " bytes").toList() + "\n");
        return pages;
    }

    private static int port(Child server) {
        return Integer.parseInt(server.said().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

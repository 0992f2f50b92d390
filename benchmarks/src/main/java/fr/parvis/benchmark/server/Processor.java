package fr.parvis.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Processor time as Linux counts it, in hundredths of a second: unlike the clock's, it is the same on a busy machine, or
/// nearly.
///
/// @param server of the process that answers, PostgreSQL below it left out @param postgresql of PostgreSQL with all its processes
/// @param client of this very process, which is all the clients
record Processor(double server, double postgresql, double client) {

    private static final double TICKS = 100;

    /// Of the fields of `/proc/PID/stat`: user and system, then the same of its children that have ended.
    private static final int USER = 11;

    private static final int CHILDREN = 13;
    private static final int END = 15;

    /// The seconds spent so far.
    static Processor now(ProcessHandle server, ProcessHandle postgresql) throws IOException {
        return new Processor(spent(server, CHILDREN), tree(postgresql), spent(ProcessHandle.current(), CHILDREN));
    }

    /// The seconds spent so far by this process, by those that it started and that have ended, and by PostgreSQL.
    static double ended(ProcessHandle postgresql) throws IOException {
        return spent(ProcessHandle.current(), END) + tree(postgresql);
    }

    Processor since(Processor before) {
        return new Processor(server - before.server, postgresql - before.postgresql, client - before.client);
    }

    Processor plus(Processor other) {
        return new Processor(server + other.server, postgresql + other.postgresql, client + other.client);
    }

    double sum() {
        return server + postgresql + client;
    }

    /// In microseconds for each of so many sessions: `server + PostgreSQL + clients = sum`.
    String each(int sessions) {
        double part = 1e6 / sessions;
        return "%.0f + %.0f + %.0f = %.0f".formatted(server * part, postgresql * part, client * part, sum() * part);
    }

    private static double tree(ProcessHandle root) throws IOException {
        double seconds = 0;
        for (ProcessHandle each : Stream.concat(Stream.of(root), root.descendants()).toList()) {
            seconds += spent(each, END);
        }
        return seconds;
    }

    /// The seconds that a Java spent compiling so far, by the threads that still live.
    static Map<Path, Double> compiling(ProcessHandle java) throws IOException {
        var seconds = new HashMap<Path, Double>();
        try (var threads = Files.list(Path.of("/proc/" + java.pid() + "/task"))) {
            for (Path thread : threads.toList()) {
                if (isCompiler(thread)) {
                    seconds.put(thread, spent(thread, CHILDREN));
                }
            }
        }
        return seconds;
    }

    private static boolean isCompiler(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
        } catch (NoSuchFileException ended) {
            return false;
        }
    }

    private static double spent(ProcessHandle process, int end) throws IOException {
        return spent(Path.of("/proc/" + process.pid()), end);
    }

    private static double spent(Path folder, int end) throws IOException {
        try {
            String stat = Files.readString(folder.resolve("stat"));
            // From the third field on: the second is a name, which may hold spaces.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, USER, end).mapToLong(Long::parseLong).sum() / TICKS;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}

package fr.parvis.load;

import fr.parvis.command.Parvis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `parvis` in a process of its own, and every line it says.
///
/// @param answering true once the server says that it answers, false when the process ended first
record Program(Process process, List<String> lines, CompletableFuture<Boolean> answering) {

    private static final long PATIENCE = 180;

    static Program serve(Setting setting, Path data, int port) throws IOException {
        return run(setting, List.of("serve", "--data", data.toString(), "--port", Integer.toString(port)));
    }

    static Program run(Setting setting, List<String> command) throws IOException {
        var words = new ArrayList<>(setting.prefix());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + setting.heap(), "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Parvis.class.getName()));
        words.addAll(command);
        words.addAll(List.of("--lang", "en"));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(setting.environment());
        var program = new Program(builder.start(), new ArrayList<>(), new CompletableFuture<>());
        Thread.ofVirtual().start(program::listen);
        return program;
    }

    private void listen() {
        try (var reader = process.inputReader()) {
            reader.lines().forEach(line -> {
                synchronized (lines) {
                    lines.add(line);
                }
                if (line.startsWith("Parvis answers")) {
                    answering.complete(true);
                }
            });
        } catch (IOException | java.io.UncheckedIOException ended) {
            // Its process was killed.
        } finally {
            answering.complete(false);
        }
    }

    /// Waits until it answers, or ends.
    boolean answers() throws Exception {
        try {
            return answering.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            process.destroyForcibly();
            throw new AssertionError("neither an answer nor an end: " + said(), never);
        }
    }

    String said() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }
}

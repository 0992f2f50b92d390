package fr.parvis.benchmark.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A process that serves, until it is closed.
///
/// @param nanos from its start to the line that says it is ready
/// @param said that line
record Child(Process process, long nanos, String said) implements AutoCloseable {

    static Child start(List<String> words, Map<String, String> environment, Predicate<String> ready)
            throws IOException {
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (ready.test(line)) {
                long nanos = System.nanoTime() - start;
                Thread.ofVirtual().start(() -> readOn(reader));
                return new Child(process, nanos, line);
            }
        }
        throw new IllegalStateException("ended before it was ready: " + words);
    }

    /// So that a child that speaks is not stopped by a full pipe.
    private static void readOn(BufferedReader reader) {
        try {
            while (reader.readLine() != null) {}
        } catch (IOException ended) {
            // The pipe ends with the child.
        }
    }

    /// The same Java with the launcher's options.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

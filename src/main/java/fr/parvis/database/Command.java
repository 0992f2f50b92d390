package fr.parvis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of the system or of PostgreSQL, run to its end.
///
/// @param name what a failure calls it
/// @param input what it reads on its standard input
record Command(String name, List<String> words, String input) {

    Command {
        words = List.copyOf(words);
    }

    static Command of(List<String> words) {
        return new Command(words.getFirst(), words, "");
    }

    /// A program of PostgreSQL, under the account that it accepts.
    static Command of(Account account, Path program, String... arguments) {
        var words = new ArrayList<>(account.prefix());
        words.add(program.toString());
        words.addAll(List.of(arguments));
        return new Command(program.getFileName().toString(), words, "");
    }

    Command reading(String text) {
        return new Command(name, words, text);
    }

    /// Runs it; what it printed when it fails is in the exception.
    String run() {
        var ended = ended();
        if (ended.code() != 0) {
            throw new UnusableDatabase(Sentence.of("program", name, ended.code(), ended.said()));
        }
        return ended.said();
    }

    boolean succeeds() {
        try {
            return ended().code() == 0;
        } catch (UncheckedIOException missing) {
            return false;
        }
    }

    private Ended ended() {
        try {
            Process process = builder(words).redirectErrorStream(true).start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Ended(process.waitFor(), said);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + name, interrupted);
        }
    }

    /// Speaks English in UTC, and hears nothing of the settings that a person keeps for her own PostgreSQL.
    static ProcessBuilder builder(List<String> words) {
        var builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder.directory(Path.of("/").toFile());
    }

    private record Ended(int code, String said) {}
}

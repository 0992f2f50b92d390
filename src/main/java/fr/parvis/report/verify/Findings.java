package fr.parvis.report.verify;

import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// What differs, gathered as it is met; past a number that nobody reads, only counted.
final class Findings {

    private static final int MOST = 500;
    private static final int LONGEST = 160;

    private final List<Finding> all = new ArrayList<>();
    private int more;

    void add(String where, String code, String... arguments) {
        if (all.size() < MOST) {
            all.add(new Finding(
                    shortened(where),
                    code,
                    List.of(arguments).stream().map(Findings::shortened).toList()));
        } else {
            more++;
        }
    }

    /// Adds a finding unless both texts are the same.
    void same(String where, String code, String found, String expected) {
        if (!found.equals(expected)) {
            add(where, code, found, expected);
        }
    }

    /// What `reading` gives; empty, with a finding, when the file is too damaged or too deep for it.
    <T> Optional<T> reading(String where, Callable<T> reading) {
        try {
            return Optional.of(reading.call());
        } catch (UnusableConsultation e) {
            add(where, "unreadable", e.faults().stream().map(f -> f.in("en")).collect(Collectors.joining("; ")));
        } catch (IOException | RuntimeException e) {
            add(where, "unreadable", message(e));
        } catch (StackOverflowError | OutOfMemoryError e) {
            add(where, "too-deep");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    List<Finding> all() {
        var told = new ArrayList<>(all);
        if (more > 0) {
            told.add(new Finding("…", "more", List.of(Integer.toString(more))));
        }
        return List.copyOf(told);
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /// On one line, without controls: a hostile text must not play with the terminal.
    private static String shortened(String text) {
        String line = text.replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", "␦");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

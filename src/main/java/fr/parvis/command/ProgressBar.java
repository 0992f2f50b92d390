package fr.parvis.command;

import fr.parvis.definition.Messages;
import fr.parvis.report.output.ReportJob;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/// What is being done, on one line of the terminal, once the work has lasted a second; nothing in a pipe.
final class ProgressBar implements ReportJob.Progress, AutoCloseable {

    private static final long AFTER = TimeUnit.SECONDS.toNanos(1);
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final Messages messages;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last;
    private boolean drawn;

    private ProgressBar(PrintStream out, Messages messages, boolean shown) {
        this.out = out;
        this.messages = messages;
        this.shown = shown;
    }

    static ProgressBar on(PrintStream out, Messages messages) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new ProgressBar(out, messages, terminal);
    }

    @Override
    public void step(String name, long done) {
        long now = System.nanoTime();
        boolean early = now - start < AFTER;
        boolean soon = name.equals("freeze") && now - last < EVERY;
        if (!shown || early || soon) {
            return;
        }
        last = now;
        drawn = true;
        int filled = switch (name) {
            case "freeze" -> WIDTH / 4;
            case "count" -> WIDTH / 2;
            default -> WIDTH / 2 + (int) (done + 1) * WIDTH / 8;
        };
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        out.print("\r\u001b[K" + bar + " " + messages.text("progress." + name, done));
        out.flush();
    }

    @Override
    public void close() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}

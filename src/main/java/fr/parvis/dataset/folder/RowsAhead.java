package fr.parvis.dataset.folder;

import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// The rows of a table, read and parsed on another thread a few batches ahead; a fault comes in its turn.
final class RowsAhead implements AutoCloseable {

    private static final int WAITING = 3;
    private static final int MOST_ROWS = 256;
    private static final int MOST_WEIGHT = 1 << 19;

    private final Table table;
    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private Batch current = new Batch(List.of(), false, null);
    private int at;

    /// @param last whether nothing follows @param failure what stopped the reading; null for the end of the table
    private record Batch(
            List<Row> rows, boolean last, @Nullable RuntimeException failure) {}

    RowsAhead(Table table) {
        this.table = table;
        this.thread = Thread.ofPlatform().daemon().name("read").start(this::read);
    }

    /// The next row; null at the end.
    @Nullable
    Row next() {
        while (at == current.rows().size()) {
            if (current.failure() != null) {
                throw current.failure();
            }
            if (current.last()) {
                return null;
            }
            try {
                current = waiting.take();
                at = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while reading rows", e);
            }
        }
        return current.rows().get(at++);
    }

    private void read() {
        try {
            boolean more = true;
            while (more) {
                Batch batch = batch();
                waiting.put(batch);
                more = !batch.last();
            }
        } catch (InterruptedException e) {
            // Nobody reads on: the table is being closed.
        }
    }

    private Batch batch() {
        var rows = new ArrayList<Row>();
        int weight = 0;
        try {
            while (rows.size() < MOST_ROWS && weight < MOST_WEIGHT) {
                Row row = table.next();
                if (row == null) {
                    return new Batch(rows, true, null);
                }
                rows.add(row);
                for (String cell : row.cells()) {
                    weight += cell.length();
                }
            }
            return new Batch(rows, false, null);
        } catch (RuntimeException e) {
            return new Batch(rows, true, e);
        }
    }

    /// Stops reading; the table can then be closed.
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

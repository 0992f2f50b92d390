package fr.parvis.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Work done on one other thread, in the order given, while the caller prepares what follows.
///
/// Only a few batches wait at any time, each bounded in number and in weight. What fails there is thrown to
/// the caller at its next call, and nothing after it is done.
public final class Lane implements AutoCloseable {

    private static final int WAITING = 3;
    private static final int MOST_PIECES = 512;
    private static final int MOST_WEIGHT = 1 << 20;

    private final ExecutorService thread;
    private final Semaphore room = new Semaphore(WAITING);
    private List<Runnable> batch = new ArrayList<>();
    private int weight;
    private volatile @Nullable Throwable failure;

    /// @param name of the thread
    public Lane(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// @param weight about how many characters the piece holds on to
    public void add(Runnable piece, int weight) {
        batch.add(piece);
        this.weight += weight;
        if (batch.size() >= MOST_PIECES || this.weight >= MOST_WEIGHT) {
            send();
        }
    }

    /// Returns when everything added has been done.
    public void drain() {
        send();
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
        throwFailure();
    }

    private void send() {
        throwFailure();
        List<Runnable> pieces = batch;
        batch = new ArrayList<>(pieces.size());
        weight = 0;
        room.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                if (failure == null) {
                    pieces.forEach(Runnable::run);
                }
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    private void throwFailure() {
        Throwable known = failure;
        if (known != null) {
            throw new IllegalStateException(known.getMessage(), known);
        }
    }

    /// Waits for what is under way; what waits in an unfinished batch is given up.
    @Override
    public void close() {
        thread.close();
    }
}

package fr.parvis.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/// Rows on their way into one query, which reads them as a table while they are being made.
///
/// The query has a connection and a thread of its own. Only a few chunks wait for it at any time.
///
/// @param <T> what the query answers
final class Feed<T> implements AutoCloseable {

    private static final int WAITING = 2;
    private static final Chunk END = new Chunk(0);

    private final String name;
    private final List<String> columns;
    private final BlockingQueue<Chunk> waiting = new ArrayBlockingQueue<>(WAITING);
    private final FutureTask<T> answer;
    private @Nullable Thread thread;
    private volatile boolean givenUp;

    /// What reads the feed, under its name followed by `()`.
    interface Query<T> {
        T ask(Connection connection) throws SQLException;
    }

    /// @param name how the query calls the feed
    /// @param columns of texts all: DuckDB takes a batch of them at once, and other values one by one
    Feed(Connection database, String name, List<String> columns, Query<T> query) {
        this.name = name;
        this.columns = columns;
        this.answer = new FutureTask<>(() -> {
            try (Connection connection = database.unwrap(DuckDBConnection.class).duplicate();
                    var function = DuckDBFunctions.tableFunction()) {
                function.withName(name).withFunction(new Reading()).register(connection);
                return query.ask(connection);
            }
        });
    }

    /// Room for some rows, column by column. Texts are UTF-8, null for none.
    static final class Chunk {

        /// As many as DuckDB takes at a time.
        private static final int MOST_ROWS = 2048;

        private static final int MOST_VALUES = 1 << 17;
        private static final int MOST_BYTES = 1 << 20;

        private final byte[][][] texts;
        private final int mostRows;
        private int rows;
        private int bytes;

        Chunk(int columns) {
            mostRows = Math.clamp(MOST_VALUES / Math.max(1, columns), 1, MOST_ROWS);
            texts = new byte[columns][mostRows][];
        }

        void text(int column, byte[] utf8) {
            texts[column][rows] = utf8;
            bytes += utf8.length;
        }

        /// Ends the row; whether the chunk is now full.
        boolean endRow() {
            rows++;
            return rows == mostRows || bytes >= MOST_BYTES;
        }
    }

    /// A new chunk for this feed.
    Chunk chunk() {
        return new Chunk(columns.size());
    }

    /// Hands over a chunk, which must no longer be changed; waits while the query is late.
    void put(Chunk chunk) {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name(name).start(answer);
        }
        try {
            while (!waiting.offer(chunk, 50, TimeUnit.MILLISECONDS)) {
                if (answer.isDone()) {
                    answer();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing " + name, e);
        }
    }

    /// Says that nothing follows this last chunk.
    void end(Chunk last) {
        put(last);
        put(END);
    }

    /// The query's answer, once [#end] was called. What failed there is thrown here.
    T answer() {
        return answer(answer, name);
    }

    static <T> T answer(Future<T> answer, String name) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing " + name, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot write " + name + ": " + e.getMessage(), e);
        }
    }

    /// Gives up the query unless it has ended, and waits for its thread.
    @Override
    public void close() {
        givenUp = true;
        Thread running = thread;
        while (running != null && running.isAlive()) {
            waiting.clear();
            waiting.offer(END);
            try {
                running.join(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// The table that DuckDB sees.
    private final class Reading implements DuckDBTableFunction<String, String, String> {

        private boolean ended;

        @Override
        public String bind(DuckDBTableFunctionBindInfo table) {
            columns.forEach(column -> table.addResultColumn(column, DuckDBColumnType.VARCHAR));
            return name;
        }

        @Override
        public String init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return name;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter target) throws InterruptedException {
            Chunk chunk = END;
            while (!ended && chunk.rows == 0) {
                chunk = waiting.take();
                ended = chunk == END;
            }
            if (givenUp) {
                throw new IllegalStateException(name + " was given up");
            }
            int rows = chunk.rows;
            for (int i = 0; i < chunk.texts.length; i++) {
                target.vector(i).setStringUtf8Batch(0, Arrays.copyOf(chunk.texts[i], rows));
            }
            return rows;
        }
    }
}

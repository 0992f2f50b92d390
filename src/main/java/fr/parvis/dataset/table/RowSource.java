package fr.parvis.dataset.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where rows come from, the header being the first of them.
sealed interface RowSource extends Closeable permits CsvSource, SheetSource {

    /// The next row that is not blank; null at the end.
    @Nullable
    Row next() throws IOException;

    char delimiter();
}

package fr.parvis.dataset.table;

import java.util.List;

/// A row as it was written.
///
/// @param line the line of the file where the row starts, from 1 (for a spreadsheet, its row)
/// @param cells as many as written, untrimmed, line breaks kept; a spreadsheet's are padded with `""` to its header
public record Row(long line, List<String> cells) {}

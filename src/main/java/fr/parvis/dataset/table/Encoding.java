package fr.parvis.dataset.table;

/// How the bytes of a CSV file are to be understood; a spreadsheet says it by itself.
public enum Encoding {
    /// UTF-8, with or without a byte order mark; anything else is a fault.
    UTF_8,
    /// UTF-8, UTF-16 when it has a byte order mark, and otherwise Windows-1252.
    GUESSED
}

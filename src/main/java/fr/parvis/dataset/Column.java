package fr.parvis.dataset;

/// A column of a dataset's table.
///
/// @param inDigest whether the digest covers it: all do, but the line a row stood on in its file
public record Column(String name, Type type, boolean inDigest) {

    public Column(String name, Type type) {
        this(name, type, true);
    }

    /// The kinds of values kept: never a floating-point number, whose sums differ from run to run.
    public enum Type {
        TEXT("VARCHAR"),
        /// A text out of a small set, such as the identifier of a choice or a state.
        CODE("VARCHAR"),
        LIST("VARCHAR[]"),
        INTEGER("BIGINT"),
        DECIMAL("DECIMAL(18,6)"),
        DATE("DATE"),
        TIMESTAMP("TIMESTAMP");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    /// The column's name as SQL writes it.
    public String quoted() {
        return quote(name);
    }

    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A text as SQL writes it.
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// The value as the digest sees it, a netstring (`5:hello,`), or `~` for none; numbers and times as whole numbers
    /// or fixed decimals, days as ISO dates, lists as the netstrings of their members.
    String canonical() {
        String value = switch (type) {
            case TEXT, CODE -> quoted();
            case LIST ->
                "array_to_string(list_transform(" + quoted() + ", lambda x: strlen(x) || ':' || x || ','), '')";
            case TIMESTAMP -> "epoch_us(" + quoted() + ")::VARCHAR";
            case INTEGER, DECIMAL, DATE -> quoted() + "::VARCHAR";
        };
        return "coalesce(strlen(%1$s) || ':' || %1$s || ',', '~')".formatted(value);
    }
}

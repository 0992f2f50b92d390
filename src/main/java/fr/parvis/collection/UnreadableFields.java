package fr.parvis.collection;

/// A body that is no form of ours: too large, or not what a browser sends.
public final class UnreadableFields extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// What stands in the way of reading.
    public enum Why {
        TOO_LARGE,
        TOO_MANY,
        NOT_UTF_8,
        BADLY_ENCODED
    }

    private final Why why;

    /// @param at how many bytes or fields there were, or the byte where reading stopped
    public UnreadableFields(Why why, int at) {
        super("Fields that cannot be read: %s, at %d".formatted(why, at));
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

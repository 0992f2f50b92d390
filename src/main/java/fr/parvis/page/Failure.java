package fr.parvis.page;

/// A request that cannot be served, told to the person as a page: what happened and what to do.
public final class Failure extends RuntimeException {

    /// What may go wrong; the sentences are `failure.<name>.title` and `failure.<name>.text`.
    public enum Kind {
        NOT_FOUND(404),
        UNREADABLE(400),
        TOO_LARGE(413),
        UNAVAILABLE(503),
        UNEXPECTED(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        String key() {
            return "failure." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    public Failure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Nothing stands at this address.
    public static Failure notFound(String what) {
        return new Failure(Kind.NOT_FOUND, what);
    }
}

package fr.parvis.collection;

/// What was noticed while a submission came in; it is kept and counted all the same.
public enum Flag {
    /// Sent sooner after the first page than anyone reads it.
    TOO_FAST("too-fast"),
    /// The field that people do not see was filled in.
    TRAP("trap"),
    /// Sent while the server asked a question of text, because of the number of submissions.
    UNDER_PRESSURE("under-pressure");

    private final String code;

    Flag(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

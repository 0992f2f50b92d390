package fr.parvis.dataset;

/// Which of the two editions a dataset is.
public enum Edition {
    /// Every word; restricted, and purged when the consultation's retention ends.
    WORKING("working"),
    /// Derived from the working edition by a declared transformation; what is published.
    PUBLIC("public");

    private final String code;

    Edition(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Edition of(String code) {
        return PUBLIC.code.equals(code) ? PUBLIC : WORKING;
    }
}

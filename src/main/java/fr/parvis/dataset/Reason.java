package fr.parvis.dataset;

/// Why an answer is unusable, a row refused, or a submission kept apart: the codes written in the dataset.
public final class Reason {

    public static final String UNKNOWN_CHOICE = "unknown-choice";
    public static final String TOO_MANY_CHOICES = "too-many-choices";
    public static final String TOO_FEW_CHOICES = "too-few-choices";
    public static final String REPEATED_CHOICE = "repeated-choice";
    public static final String NOT_A_NUMBER = "not-a-number";
    public static final String OUT_OF_BOUNDS = "out-of-bounds";
    public static final String TOO_MANY_DECIMALS = "too-many-decimals";
    public static final String NOT_A_DATE = "not-a-date";
    public static final String TOO_LONG = "too-long";
    public static final String NOT_EXPECTED = "not-expected";
    public static final String OTHER_WITHOUT_CHOICE = "other-without-choice";
    public static final String INCIDENT = "incident:";

    /// Given up by a later version, named after it with the question: `abandoned:2/note`.
    public static final String ABANDONED = "abandoned:";

    public static final String TOO_MANY_COLUMNS = "too-many-columns";
    public static final String NO_IDENTIFIER = "no-identifier";
    public static final String DUPLICATE_IDENTIFIER = "duplicate-identifier";
    public static final String UNKNOWN_CHANNEL = "unknown-channel";
    public static final String UNKNOWN_VERSION = "unknown-version";
    public static final String UNKNOWN_LANGUAGE = "unknown-language";
    public static final String BAD_TIME = "bad-time";

    public static final String LATE = "late";
    public static final String EARLY = "early";

    /// Set aside by an agent, whose own words stay in the register.
    public static final String DECISION = "decision";

    private Reason() {}
}

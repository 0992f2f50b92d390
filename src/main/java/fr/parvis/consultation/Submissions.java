package fr.parvis.consultation;

/// What is known of the submissions that were received.
@FunctionalInterface
public interface Submissions {

    /// Nobody can say: it is done as if there were some.
    Submissions UNKNOWN = (consultation, version) -> true;

    /// Whether one answers this version of the consultation, or an earlier one.
    boolean answer(String consultation, int version);
}

package fr.parvis.consultation;

/// Where a consultation stands for those who read its page: its [State] and its calendar together.
public enum Stage {
    /// Not opened yet, or opened for a first day that is still to come.
    COMING,
    /// It accepts answers.
    OPEN,
    PAUSED,
    /// Closed by its authority, or its last day is over.
    OVER
}

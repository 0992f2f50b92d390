package fr.parvis.rehearsal.verdict;

/// The way of an answer, from the page to the report. A question is lost at the first step where it is not found as it
/// should be.
public enum Step {
    /// On the page: its words, its fields, when its condition holds and only then.
    SHOWN,
    /// Taken by the pages, mistakes refused, and acknowledged by a receipt.
    SENT,
    /// In the register, code point for code point.
    STORED,
    /// In the dataset.
    FROZEN,
    /// In the figures.
    COUNTED,
    /// In the report.
    REPORTED
}

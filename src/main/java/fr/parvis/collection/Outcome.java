package fr.parvis.collection;

/// What became of answers that were sent.
public sealed interface Outcome {

    /// They are in the register, durably.
    record Accepted(ReceiptCode receipt) implements Outcome {}

    /// They were there already: the same form with the same answers.
    record Same(ReceiptCode receipt) implements Outcome {}

    /// The same form came before with other answers: nothing is stored yet, and the person is asked whether
    /// these replace the first or are another person's.
    ///
    /// @param erased whether the first were erased since, and then cannot be replaced
    record Different(ReceiptCode receipt, boolean erased) implements Outcome {}
}

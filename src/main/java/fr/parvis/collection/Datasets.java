package fr.parvis.collection;

import java.util.Optional;
import java.util.UUID;

/// What is known of the datasets that the register was frozen into.
public interface Datasets {

    /// No dataset was ever made.
    Datasets NONE = submission -> Optional.empty();

    /// The newest dataset that holds the submission and was not withdrawn.
    Optional<Receipt.Standing.InDataset> find(UUID submission);
}

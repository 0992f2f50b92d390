package fr.parvis.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is known of the datasets that the register was frozen into.
public interface Datasets {

    /// No dataset was ever made.
    Datasets NONE = new Datasets() {
        @Override
        public Optional<Receipt.Standing.InDataset> find(UUID submission) {
            return Optional.empty();
        }

        @Override
        public List<String> withdraw(UUID submission, LocalDate day, String reason) {
            return List.of();
        }
    };

    /// The newest dataset that holds the submission and was not withdrawn.
    Optional<Receipt.Standing.InDataset> find(UUID submission);

    /// Withdraws every dataset that holds the submission's words; their digests.
    List<String> withdraw(UUID submission, LocalDate day, String reason);
}

package fr.parvis.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is known of the datasets that the register was frozen into.
public interface Datasets {

    /// No dataset was ever made.
    Datasets NONE = new Datasets() {
        @Override
        public String known() {
            return "false";
        }

        @Override
        public String newest() {
            return "select null::date as frozen_on, null::text as digest";
        }

        @Override
        public List<String> withdraw(UUID submission, LocalDate day, String reason) {
            return List.of();
        }
    };

    /// Whether a dataset was made that held the submission `s.id`, withdrawn since or not, as a condition of SQL.
    String known();

    /// A query of the newest dataset that holds the submission `s.id` and was not withdrawn, as one row of `frozen_on`
    /// and `digest` at most: the register asks it within its own, since each way to the database and back costs.
    String newest();

    /// Withdraws every dataset that holds the submission's words; their digests.
    List<String> withdraw(UUID submission, LocalDate day, String reason);
}

package fr.parvis.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the holder of a receipt is told of her submission.
///
/// @param submission its identifier in the register, which stands in no dataset
/// @param fields its last words; null once erased
/// @param seals what the dataset's manifest lists of it, one for each of its layers that has words; empty
/// once erased
/// @param late whether it came after the closing
public record Receipt(
        UUID submission,
        String consultation,
        int version,
        String language,
        @Nullable Fields fields,
        List<Seal> seals,
        Standing standing,
        boolean late) {

    public Receipt {
        seals = List.copyOf(seals);
    }

    /// @param layer 0 for what was first received
    /// @param nonce the key, in 64 hexadecimal digits, which shows with the words that the commitment is
    /// theirs
    public record Seal(int layer, String commitment, String nonce) {}

    /// Where the submission stands now.
    public sealed interface Standing {

        record InRegister() implements Standing {}

        /// @param day the day the dataset was frozen @param digest 64 hexadecimal digits
        record InDataset(LocalDate day, String digest) implements Standing {}

        record SetAside(String reason) implements Standing {}

        /// @param day the day it was erased
        record Erased(LocalDate day) implements Standing {}
    }
}

package fr.parvis.dataset.proposal;

import fr.parvis.definition.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some columns of the export and what becomes of them.
///
/// @param question null when no question is asked of them
/// @param names the columns of `responses.csv` that hold them; none for what is left aside
/// @param cells their cells in `responses.csv`, made from a row of the export
/// @param aside the columns of the export that are kept as they were, in `left-aside.csv`
record Piece(@Nullable Question question, List<String> names, Cells cells, List<Guess> guesses, List<Integer> aside) {

    /// What a row of the export becomes: as many cells as there are names.
    interface Cells {
        List<String> of(List<String> row);
    }

    static Piece aside(int column, Guess guess) {
        return new Piece(null, List.of(), row -> List.of(), List.of(guess), List.of(column));
    }
}

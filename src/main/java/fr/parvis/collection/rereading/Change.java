package fr.parvis.collection.rereading;

import fr.parvis.dataset.Answer;
import java.util.UUID;

/// An answer that is read otherwise from now on.
///
/// @param submission the register's identifier
/// @param version the version that was answered
/// @param column the question, or `grid.row`
/// @param received what came, as it came
public record Change(UUID submission, int version, String column, String received, Answer before, Answer after) {

    /// Whether an answer that could be counted no longer can.
    public boolean isLoss() {
        return before.state() == Answer.State.ANSWERED && after.state() != Answer.State.ANSWERED;
    }
}

package fr.parvis.dataset;

import fr.parvis.definition.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's answers through one channel.
///
/// @param id the dataset's identifier, which says nothing of the person nor of the order of arrival
/// @param version the version of the definition that was answered
/// @param received when it was received; null when nobody noted it
/// @param enteredBy who typed it, when not the contributor; null otherwise
/// @param layer 0 for what was first received, 1, 2 … for what replaced it
/// @param state whether it is counted
/// @param reason why it is not counted, or counted by decision; null for an ordinary one
/// @param answers one per item of the dataset's schema, in its order
public record Submission(
        String id,
        int version,
        Channel channel,
        String language,
        @Nullable Instant received,
        @Nullable String enteredBy,
        int layer,
        State state,
        @Nullable String reason,
        List<Answer> answers) {

    /// Whether figures count the submission.
    public enum State {
        COUNTED("counted"),
        LATE("late"),
        EARLY("early"),
        SET_ASIDE("set-aside"),
        ERASED("erased");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

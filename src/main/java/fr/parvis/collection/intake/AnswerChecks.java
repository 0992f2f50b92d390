package fr.parvis.collection.intake;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.dataset.rereading.Rereading;
import fr.parvis.definition.Definition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the answers of a submission that could not be counted, before they are entered.
public final class AnswerChecks {

    private final List<Item> items;
    private final AnswersReader reader;
    private final List<Rereading> rereadings;

    /// An answer that could not be counted. @param code `cell.` and one of the codes of [Reason]
    public record Refusal(String column, String code, String value) {}

    /// @param version the version that was answered
    /// @param current the definition that declares the incidents
    public AnswerChecks(Definition version, Definition current) {
        this(version, current, List.of());
    }

    /// @param rereadings the questions that are read otherwise than that version asks them
    AnswerChecks(Definition version, Definition current, List<Rereading> rereadings) {
        this.items = Item.of(version.questionnaire().questions());
        this.reader = new AnswersReader(items, version, current);
        this.rereadings = List.copyOf(rereadings);
    }

    public boolean knows(String column) {
        return reader.knows(column);
    }

    /// Those that the contributor or the agent could have given otherwise: what an incident voids is none.
    public List<Refusal> refusals(Map<String, String> cells, @Nullable LocalDate day) {
        List<Answer> answers = reader.read(cells, day);
        for (Rereading rereading : rereadings) {
            answers = rereading.over(items, answers, cells, "fr");
        }
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < items.size(); i++) {
            if (answers.get(i) instanceof Answer.Unusable(String raw, String reason)
                    && !reason.startsWith(Reason.INCIDENT)) {
                refusals.add(new Refusal(items.get(i).column(), "cell." + reason, raw));
            }
        }
        return refusals;
    }
}

package fr.parvis.dataset.folder;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the answers of a row as one version of the definition asks them: conditions applied, incidents
/// declared.
///
/// Questions are read in the version's own order, since its conditions look back; another version may have
/// withdrawn or moved them.
final class SubmissionReader {

    private final List<Asked> asked = new ArrayList<>();
    private final List<Integer> order;
    /// Of the questions that the version asks; none of its conditions looks back to a grid, which has several.
    private final Map<String, Integer> places = new HashMap<>();

    /// @param reader null when this version does not ask the item
    private record Asked(
            Item item,
            @Nullable AnswerReader reader,
            @Nullable Condition shownIf,
            List<Incident> incidents) {}

    /// @param items what answers are given for, over all versions
    /// @param version the version that was answered
    /// @param declared the incidents that void answers, among others
    /// @param counted what incidents call each question of the version; those left out keep their own name
    SubmissionReader(List<Item> items, Definition version, List<Incident> declared, Map<String, String> counted) {
        var own = new LinkedHashMap<String, Item>();
        var rank = new HashMap<String, Integer>();
        for (Item item : Item.of(version.questionnaire().questions())) {
            own.put(item.column(), item);
            rank.put(item.column(), rank.size());
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Item here = own.get(item.column());
            String id = item.question().id();
            String named = counted.getOrDefault(id, id);
            List<Incident> incidents = declared.stream()
                    .filter(incident -> incident.voids() && named.equals(incident.question()))
                    .toList();
            asked.add(new Asked(
                    item,
                    here == null ? null : new AnswerReader(here),
                    here == null ? null : here.question().ask().shownIf(),
                    incidents));
            if (here != null) {
                places.put(id, i);
            }
        }
        order = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(i -> rank.getOrDefault(items.get(i).column(), -1)))
                .toList();
    }

    /// @param cells the item's cell, by place in the dataset's items
    /// @param others the cell of the item's other choice, by the same places
    /// @param day the day the row was received; null when unknown, and then every incident touches it
    List<Answer> read(String[] cells, String[] others, @Nullable LocalDate day) {
        List<Answer> answers = new ArrayList<>(Collections.nCopies(asked.size(), Answer.NOT_SHOWN));
        for (int i : order) {
            answers.set(i, read(asked.get(i), cells[i], others[i], day, answers));
        }
        return answers;
    }

    private Answer read(Asked item, String cell, String other, @Nullable LocalDate day, List<Answer> earlier) {
        boolean shown = item.reader != null
                && (item.shownIf == null || item.shownIf.holds(question -> values(question, earlier)));
        boolean blank = cell.isBlank() && other.isBlank();
        if (item.reader == null || !shown) {
            return blank
                    ? Answer.NOT_SHOWN
                    : new Answer.Unusable(AnswerReader.received(cell, other), Reason.NOT_EXPECTED);
        }
        for (Incident incident : item.incidents) {
            if (touches(incident, day)) {
                return new Answer.Unusable(AnswerReader.received(cell, other), Reason.INCIDENT + incident.id());
            }
        }
        return item.reader.read(cell, other);
    }

    private Set<String> values(String question, List<Answer> earlier) {
        Integer at = places.get(question);
        return at == null ? Set.of() : earlier.get(at).values();
    }

    private static boolean touches(Incident incident, @Nullable LocalDate day) {
        return day == null
                || ((incident.from() == null || !day.isBefore(incident.from()))
                        && (incident.to() == null || !day.isAfter(incident.to())));
    }
}

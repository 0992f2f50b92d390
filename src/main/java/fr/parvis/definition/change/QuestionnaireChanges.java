package fr.parvis.definition.change;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.definition.change.CarryOver.Mapped;
import fr.parvis.definition.change.Change.Aspect;
import fr.parvis.definition.change.Change.SectionChanged;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The changes of sections and of questions: each question of the version before is set against the one that carries it
/// on, of the same identifier or of the one that a mapping declares.
final class QuestionnaireChanges {

    private final Questionnaire before;
    private final Questionnaire after;
    private final Texts texts;

    QuestionnaireChanges(Definition before, Definition after) {
        this.before = before.questionnaire();
        this.after = after.questionnaire();
        this.texts = new Texts(Set.copyOf(before.languages()), Set.copyOf(after.languages()));
    }

    void list(List<Change> all) {
        sections(all);
        Map<String, String> pairs = pairs();
        for (Question question : before.questions()) {
            String now = pairs.get(question.id());
            if (now == null) {
                all.add(new Change.QuestionRemoved(question));
            } else {
                Question next = after.findQuestion(now).orElseThrow();
                new QuestionChanges(question, next, after.findCarryOver(question.id()), texts).list(all);
            }
        }
        after.questions().stream()
                .filter(q -> !pairs.containsValue(q.id()))
                .forEach(q -> all.add(new Change.QuestionAdded(q)));
        moves(pairs).forEach(id -> all.add(new Change.QuestionMoved(id)));
    }

    /// Which question of the new version each of the version before is, in the latter's order.
    private Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        var taken = new HashMap<String, String>();
        after.carryOvers().forEach(carry -> {
            boolean asked = before.findQuestion(carry.question()).isPresent();
            if (asked && carry.way() instanceof Mapped(String to, var _, var _)) {
                taken.put(to, carry.question());
            }
        });
        for (Question question : before.questions()) {
            String id = question.id();
            String now = after.findCarryOver(id)
                    .map(CarryOver::way)
                    .filter(Mapped.class::isInstance)
                    .map(way -> ((Mapped) way).to())
                    .orElse(id);
            if (after.findQuestion(now).isPresent()
                    && Objects.requireNonNullElse(taken.get(now), id).equals(id)) {
                pairs.put(id, now);
            }
        }
        return pairs;
    }

    /// The fewest questions whose leaving makes the others stand in the order they had, and those whose section is
    /// another one that stays.
    private List<String> moves(Map<String, String> pairs) {
        List<String> now = after.questions().stream().map(Question::id).toList();
        List<String> ids = List.copyOf(pairs.keySet());
        Set<String> kept = Order.kept(
                ids, ids.stream().map(id -> now.indexOf(pairs.get(id))).toList());
        Map<String, String> from = sections(before);
        Map<String, String> to = sections(after);
        return ids.stream()
                .filter(id -> {
                    String was = Objects.requireNonNull(from.get(id));
                    String is = Objects.requireNonNull(to.get(pairs.get(id)));
                    boolean elsewhere = !was.equals(is) && (to.containsValue(was) || from.containsValue(is));
                    return elsewhere || !kept.contains(id);
                })
                .toList();
    }

    private static Map<String, String> sections(Questionnaire questionnaire) {
        var sections = new HashMap<String, String>();
        questionnaire
                .sections()
                .forEach(section -> section.questions().forEach(q -> sections.put(q.id(), section.id())));
        return sections;
    }

    private void sections(List<Change> all) {
        var was = byId(before);
        var is = byId(after);
        was.forEach((id, section) -> {
            Section next = is.get(id);
            if (next == null) {
                all.add(new SectionChanged(id, Aspect.REMOVED, section.title(), null));
                return;
            }
            if (texts.differ(section.title(), next.title())) {
                all.add(new SectionChanged(id, Aspect.TITLE, section.title(), next.title()));
            }
            if (texts.differ(section.text(), next.text())) {
                all.add(new SectionChanged(id, Aspect.TEXT, section.text(), next.text()));
            }
        });
        is.forEach((id, section) -> {
            if (!was.containsKey(id)) {
                all.add(new SectionChanged(id, Aspect.ADDED, null, section.title()));
            }
        });
        List<String> both = was.keySet().stream().filter(is::containsKey).toList();
        List<String> now = List.copyOf(is.keySet());
        Set<String> kept = Order.kept(both, both.stream().map(now::indexOf).toList());
        both.stream()
                .filter(id -> !kept.contains(id))
                .forEach(id -> all.add(new SectionChanged(id, Aspect.MOVED, null, null)));
    }

    private static Map<String, Section> byId(Questionnaire questionnaire) {
        var sections = new LinkedHashMap<String, Section>();
        questionnaire.sections().forEach(section -> sections.put(section.id(), section));
        return sections;
    }
}

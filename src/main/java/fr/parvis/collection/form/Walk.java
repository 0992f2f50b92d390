package fr.parvis.collection.form;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The way through a survey that the answers given so far make: which questions are shown, and so which
/// sections.
///
/// A section without a shown question is passed over.
public final class Walk {

    private final Survey survey;
    private final Typed typed;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Map<String, List<Question>> shownIn = new HashMap<>();
    private final List<Section> sections;

    Walk(Survey survey, Typed typed, List<Answer> read) {
        this.survey = survey;
        this.typed = typed;
        for (int i = 0; i < read.size(); i++) {
            var item = survey.items().get(i);
            answers.put(item.column(), read.get(i));
            if (!isHidden(read.get(i))) {
                shown.add(item.question().id());
            }
        }
        all().forEach(section -> shownIn.put(
                section.id(),
                section.questions().stream().filter(q -> shown.contains(q.id())).toList()));
        sections = all().filter(s -> !shownIn(s).isEmpty()).toList();
    }

    private static boolean isHidden(Answer answer) {
        return answer instanceof Answer.NotShown
                || answer instanceof Answer.Unusable(String raw, String reason) && reason.equals(Reason.NOT_EXPECTED);
    }

    public Survey survey() {
        return survey;
    }

    public Typed typed() {
        return typed;
    }

    /// The answer of a column (`question`, `grid.row`) as the register will read it.
    Answer answer(String column) {
        return answers.getOrDefault(column, Answer.NOT_SHOWN);
    }

    /// The sections that have something to ask, in order.
    public List<Section> sections() {
        return sections;
    }

    public List<Question> shownIn(Section section) {
        return shownIn.getOrDefault(section.id(), List.of());
    }

    /// The section of this identifier, shown or not.
    public Optional<Section> find(String id) {
        return all().filter(s -> s.id().equals(id)).findFirst();
    }

    /// The next section to be shown after this one; empty when only checking remains.
    public Optional<Section> after(Section section) {
        return all().dropWhile(s -> !s.equals(section))
                .skip(1)
                .filter(s -> !shownIn(s).isEmpty())
                .findFirst();
    }

    public Optional<Section> before(Section section) {
        return all().takeWhile(s -> !s.equals(section))
                .filter(s -> !shownIn(s).isEmpty())
                .reduce((first, second) -> second);
    }

    /// The first section with a question that was never on a page, or with an answer to mend; empty when
    /// all is ready to be sent.
    public Optional<Section> unfinished() {
        return sections().stream().filter(s -> hasNews(s) || hasProblems(s)).findFirst();
    }

    /// Whether the section shows a question that was never on a page that was sent.
    public boolean hasNews(Section section) {
        Set<String> seen = typed.seen();
        return shownIn(section).stream().anyMatch(q -> !seen.contains(q.id()));
    }

    public boolean hasProblems(Section section) {
        return shownIn(section).stream().anyMatch(q -> !Checks.of(this, q, "fr").isEmpty());
    }

    /// What is wrong with the answers of the section, in its order; questions that were never on a page are
    /// left
    /// in peace.
    public List<Problem> problems(Section section, String language) {
        Set<String> seen = typed.seen();
        return shownIn(section).stream()
                .filter(q -> seen.contains(q.id()))
                .flatMap(q -> Checks.of(this, q, language).stream())
                .toList();
    }

    /// What is sent: the answers of the questions that are shown, in the questionnaire's order, as typed;
    /// empty
    /// fields left out.
    public Fields answers() {
        var fields = new ArrayList<Field>();
        for (var item : survey.items()) {
            if (shown.contains(item.question().id())) {
                values(item.column(), item.question()).forEach(v -> fields.add(new Field(item.column(), v)));
                if (item.question() instanceof Question.Closed closed && closed.other() != null) {
                    String name = Survey.other(closed.id());
                    values(name, null).forEach(v -> fields.add(new Field(name, v)));
                }
            }
        }
        return new Fields(fields);
    }

    private List<String> values(String name, @Nullable Question question) {
        if (question instanceof Question.Date) {
            String day = DayParts.of(name, typed).cell();
            return day.isEmpty() ? List.of() : List.of(day);
        }
        return typed.fields().values(name).stream().filter(v -> !v.isEmpty()).toList();
    }

    /// The questions that are not shown any more and hold something that was typed.
    public List<Question> putAside() {
        var filled = new HashSet<String>();
        for (var item : survey.items()) {
            if (answer(item.column()) instanceof Answer.Unusable(String raw, String reason)
                    && reason.equals(Reason.NOT_EXPECTED)) {
                filled.add(item.question().id());
            }
        }
        return survey.definition().questionnaire().questions().stream()
                .filter(q -> filled.contains(q.id()))
                .toList();
    }

    private Stream<Section> all() {
        return survey.definition().questionnaire().sections().stream();
    }
}

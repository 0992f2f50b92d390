package fr.parvis.definition;

import fr.parvis.definition.change.CarryOver;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The questions in the order they are asked, in sections, and how the answers to those of the version before carry
/// over.
///
/// @param carryOvers one at most for each question of the version before; empty when all carry over by identifier
public record Questionnaire(List<Section> sections, List<CarryOver> carryOvers) {

    /// What no question may be named: the columns that every file of answers has, and those that every dataset has.
    public static final Set<String> RESERVED = Set.of(
            "id",
            "submitted_at",
            "channel",
            "language",
            "version",
            "entered_by",
            "submission",
            "received",
            "day",
            "layer",
            "state",
            "reason");

    /// @param id stable identifier, `[a-z][a-z0-9_-]*`
    public record Section(
            String id, Wording title, @Nullable Wording text, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    public Questionnaire {
        sections = List.copyOf(sections);
        carryOvers = List.copyOf(carryOvers);
    }

    public Questionnaire(List<Section> sections) {
        this(sections, List.of());
    }

    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    public Optional<Question> findQuestion(String id) {
        return sections.stream()
                .flatMap(s -> s.questions().stream())
                .filter(q -> q.id().equals(id))
                .findFirst();
    }

    /// What is declared of a question of the version before.
    public Optional<CarryOver> findCarryOver(String question) {
        return carryOvers.stream().filter(c -> c.question().equals(question)).findFirst();
    }
}

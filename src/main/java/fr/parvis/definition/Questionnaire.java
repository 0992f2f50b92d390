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

    /// How long a survey takes, in minutes, as announced before it is begun: a rule of thumb, never a
    /// measure of anybody.
    ///
    /// Seconds by question: single choice 12, rating 10, several choices 20, number, date or one line
    /// of text 15, ranking 40, a long text 75, a grid 10 and 8 for each row. A question shown to some
    /// only counts half. One minute for reading and checking; rounded up to a minute, and beyond ten to
    /// five.
    public int minutes() {
        double seconds = 60;
        for (Question question : questions()) {
            seconds += question.ask().shownIf() == null ? seconds(question) : seconds(question) / 2.0;
        }
        int minutes = (int) Math.ceil(seconds / 60);
        return minutes <= 10 ? minutes : (minutes + 4) / 5 * 5;
    }

    private static int seconds(Question question) {
        return switch (question) {
            case Question.SingleChoice _ -> 12;
            case Question.Rating _ -> 10;
            case Question.MultipleChoice _ -> 20;
            case Question.Number _, Question.Date _, Question.ShortText _ -> 15;
            case Question.Ranking _ -> 40;
            case Question.LongText _ -> 75;
            case Question.Grid grid -> 10 + 8 * grid.rows().size();
        };
    }
}

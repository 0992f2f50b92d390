package fr.parvis.definition.change;

import fr.parvis.definition.Definition;
import fr.parvis.definition.change.CarryOver.Way;
import fr.parvis.definition.change.Change.OfQuestion;
import fr.parvis.definition.change.Change.PartChanged;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// All that a version changes of the one before it, in the order of the questionnaire; identifier, number and what it
/// declares of earlier answers are no changes.
///
/// @param before the version it follows
/// @param after the version that changes it, and that declares how answers carry over
public record Changes(Definition before, Definition after, List<Change> all) {

    public Changes {
        all = List.copyOf(all);
    }

    public static Changes between(Definition before, Definition after) {
        var all = new ArrayList<Change>();
        new QuestionnaireChanges(before, after).list(all);
        parts(before, after, all);
        return new Changes(before, after, all);
    }

    private static void parts(Definition before, Definition after, List<Change> all) {
        for (Change.Part part : Change.Part.values()) {
            if (!Objects.equals(of(part, before), of(part, after))) {
                all.add(new PartChanged(part));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Object of(Change.Part part, Definition definition) {
        return switch (part) {
            case LANGUAGES -> definition.languages();
            case TITLE -> definition.title();
            case SLOGAN -> definition.slogan();
            case ORGANISER -> definition.organiser();
            case OBJECTIVES -> definition.objectives();
            case PEOPLE -> definition.people();
            case CALENDAR ->
                List.of(
                        definition.calendar().zone(),
                        definition.calendar().opens(),
                        definition.calendar().closes());
            case PHASES -> definition.calendar().phases();
            case METHOD -> definition.method();
            case COMMUNICATION -> definition.communication();
            case DOCUMENTS -> definition.documents();
            case CONTACT -> definition.contact();
            case CODEBOOK -> definition.codebook();
            case INCIDENTS -> definition.incidents();
            case ACKNOWLEDGEMENTS -> definition.acknowledgements();
            case REDACTIONS -> definition.redactions();
            case PERSONAL_DATA -> definition.personalData();
            case REPORT -> definition.report();
        };
    }

    public List<Change> of(Effect effect) {
        return all.stream().filter(change -> change.effect() == effect).toList();
    }

    /// The changes of a question, named as the version before names it.
    public List<OfQuestion> ofQuestion(String id) {
        return all.stream()
                .filter(OfQuestion.class::isInstance)
                .map(OfQuestion.class::cast)
                .filter(change -> change.question().equals(id))
                .toList();
    }

    /// The questions, as the version before names them, that have a breaking change of which nothing is declared.
    public Set<String> undeclared() {
        var questions = new LinkedHashSet<String>();
        for (Change change : of(Effect.BREAKING)) {
            if (change instanceof OfQuestion of && way(of.question()).isEmpty()) {
                questions.add(of.question());
            }
        }
        return questions;
    }

    /// What is declared of the answers to this question of the version before.
    public Optional<Way> way(String question) {
        return after.questionnaire().findCarryOver(question).map(CarryOver::way);
    }
}

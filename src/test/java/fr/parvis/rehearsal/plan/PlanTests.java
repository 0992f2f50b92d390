package fr.parvis.rehearsal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.definition.yaml.RandomDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who is sent to answer: few people, and between them every way to answer.
final class PlanTests {

    private static final int MANY = 300;

    @Test
    void whateverIsAskedEveryChoiceIsTakenBySomebody() {
        for (long seed = 0; seed < MANY; seed++) {
            Definition definition = new RandomDefinition(seed).make();
            Plan plan = Plan.of(definition);
            for (Question question : definition.questionnaire().questions()) {
                if (!plan.neverShown().contains(question.id())) {
                    assertThat(taken(plan, question))
                            .as("seed %d, %s", seed, question.id())
                            .containsAll(offered(question));
                }
            }
        }
    }

    @Test
    void peopleAreAskedWhatTheSurveyItselfWouldAskThem() {
        for (long seed = 0; seed < MANY; seed++) {
            Definition definition = new RandomDefinition(seed).make();
            for (Person person : Plan.of(definition).people()) {
                var values = new HashMap<String, Set<String>>();
                for (Question question : definition.questionnaire().questions()) {
                    Condition condition = question.ask().shownIf();
                    boolean shown = condition == null || condition.holds(id -> values.getOrDefault(id, Set.of()));
                    assertThat(person.replies().containsKey(question.id()))
                            .as("seed %d, %s", seed, question.id())
                            .isEqualTo(shown);
                    if (shown) {
                        Reply reply = person.replies().get(question.id());
                        values.put(question.id(), new Given(question, reply, true).values());
                    }
                }
            }
        }
    }

    @Test
    void eachConditionIsTrueOfSomebodyAndFalseOfSomebody() throws Exception {
        Definition definition = everyType();
        Plan plan = Plan.of(definition);

        assertThat(plan.neverShown()).isEmpty();
        assertThat(plan.neverHidden()).isEmpty();
        for (String question : List.of("asso_nom", "membres")) {
            Set<Boolean> met = plan.people().stream()
                    .map(person -> person.replies().containsKey(question))
                    .collect(Collectors.toSet());
            assertThat(met).as(question).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void eachQuestionIsReadInEachLanguageAndEachMistakeMadeOnce() throws Exception {
        Definition definition = everyType();
        Plan plan = Plan.of(definition);

        for (Question question : definition.questionnaire().questions()) {
            Set<String> read = plan.people().stream()
                    .filter(person -> person.replies().containsKey(question.id()))
                    .map(Person::language)
                    .collect(Collectors.toSet());
            assertThat(read).as(question.id()).containsExactlyInAnyOrder("fr", "en");
            List<Reply> made = plan.people().stream()
                    .flatMap(person -> person.mistakes().getOrDefault(question.id(), List.of()).stream())
                    .toList();
            assertThat(made).as(question.id()).isEqualTo(Replies.refused(question));
        }
    }

    @Test
    void fewPeopleAreEnough() throws Exception {
        assertThat(Plan.of(everyType()).people()).hasSizeLessThanOrEqualTo(14);
        Definition bicycles = ConsultationFolder.open(Path.of("examples", "plan-velo"))
                .versions()
                .current();
        assertThat(Plan.of(bicycles).people()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void aConditionThatNothingMakesFalseIsTold() throws Exception {
        String always = "shown-if: {any: [{question: statut, is: asso}, {question: statut, is-not: asso}]}";
        Definition definition = parse(yaml().replaceFirst("shown-if: \\{question: statut, is: asso\\}", always));

        assertThat(Plan.of(definition).neverHidden()).containsExactly("asso_nom");
    }

    @Test
    void theLongestTextsAreAsLongAsTheyMayBe() {
        for (int length : new int[] {1, 2, 7, 30, 200, 10_000, 20_000}) {
            for (boolean lines : new boolean[] {true, false}) {
                List<Integer> lengths = Texts.upTo(length, lines).stream()
                        .map(text -> text.codePointCount(0, text.length()))
                        .toList();
                assertThat(lengths).contains(length).allMatch(n -> n <= length && n > 0);
            }
        }
    }

    private static Set<String> taken(Plan plan, Question question) {
        return plan.people().stream()
                .map(person -> person.replies().get(question.id()))
                .filter(java.util.Objects::nonNull)
                .flatMap(reply -> codes(reply).stream())
                .collect(Collectors.toSet());
    }

    private static Collection<String> codes(Reply reply) {
        return switch (reply) {
            case Reply.Choose(var choices, String other) -> choices;
            case Reply.Rank(var order, boolean moved) -> order.subList(0, 1);
            case Reply.Fill(Map<String, String> byRow) ->
                byRow.entrySet().stream()
                        .map(cell -> cell.getKey() + ">" + cell.getValue())
                        .toList();
            case Reply.Type _, Reply.Day _, Reply.Leave _ -> List.of();
        };
    }

    /// Choices, levels, first places of a ranking, each row with each choice.
    private static Set<String> offered(Question question) {
        return switch (question) {
            case Question.MultipleChoice q when q.max() != null && q.max() < q.min() -> Set.of();
            case Question.Closed q -> ids(q.offered());
            case Question.Ranking q -> ids(q.choices());
            case Question.Rating q ->
                IntStream.rangeClosed(q.lowest(), q.highest())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toSet());
            case Question.Grid q -> {
                var cells = new HashSet<String>();
                q.rows().forEach(row -> q.offered().forEach(choice -> cells.add(row.id() + ">" + choice.id())));
                yield cells;
            }
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> Set.of();
        };
    }

    private static Set<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).collect(Collectors.toSet());
    }

    private static Definition everyType() throws Exception {
        return parse(yaml());
    }

    private static String yaml() throws Exception {
        return Files.readString(Path.of("src", "test", "resources", "fr", "parvis", "collection", "every-type.yaml"));
    }

    private static Definition parse(String yaml) throws Exception {
        Path folder = Files.createTempDirectory("plan");
        Files.writeString(folder.resolve(Definitions.FILE), yaml);
        return Definitions.read(folder);
    }
}

package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.folder.CarryOverTests;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Where the answers of a first version stand once a second one maps, keeps apart or gives up its questions.
final class LineageTests {

    private final Versions versions = new Versions(new TreeMap<>(Map.of(
            1, Definitions.parse(CarryOverTests.FIRST, "1.yaml"),
            2, Definitions.parse(CarryOverTests.SECOND, "2.yaml"))));
    private final Lineage lineage = new Lineage(versions);

    @Test
    void mappedAnswersStandUnderTheNamesOfTheNewQuestion() {
        Destination mode = lineage.destination(1, "moyen");
        assertThat(mode.question()).isEqualTo("transport");
        assertThat(List.of(mode.choice("bus"), mode.choice("tram"), mode.choice("velo")))
                .containsExactly("tc", "tc", "velo");
        assertThat(mode.isPlain()).isFalse();
        assertThat(mode.keptFrom()).isNull();
        assertThat(mode.abandoned()).isNull();

        Destination places = lineage.destination(1, "lieux");
        assertThat(List.of(places.row("n"), places.row("s"))).containsExactly("nord", "s");
        assertThat(places.isPlain()).isFalse();
        assertThat(lineage.destination(1, "note").choice("5")).isEqualTo("10");
    }

    @Test
    void nothingIsDeclaredOfTheAnswersOfTheVersionThatDeclares() {
        for (Question asked : versions.current().questionnaire().questions()) {
            Destination own = lineage.destination(2, asked.id());
            assertThat(own).isEqualTo(Destination.of(asked.id()));
            assertThat(own.isPlain()).isTrue();
        }
    }

    @Test
    void whatIsKeptApartHasAnotherNameAndWhatIsGivenUpHasItsDeclaration() {
        Destination apart = lineage.destination(1, "avis");
        assertThat(apart.question()).isEqualTo("avis_v1");
        assertThat(apart.keptFrom()).isEqualTo("avis");
        assertThat(apart.isPlain()).isTrue();

        Destination abandoned = lineage.destination(1, "pourquoi");
        assertThat(abandoned.question()).isEqualTo("pourquoi");
        assertThat(abandoned.abandoned()).isEqualTo(new Destination.Abandonment(2, "pourquoi"));
        assertThat(abandoned.abandoned().code()).isEqualTo("2/pourquoi");
        assertThat(abandoned.isPlain()).isFalse();
    }

    @Test
    void theQuestionsAreTheCurrentOnesEachFollowedByThoseKeptApartFromIt() {
        List<Question> all = lineage.questions();

        assertThat(all)
                .extracting(Question::id)
                .containsExactly("transport", "note", "avis", "avis_v1", "pourquoi", "lieux");
        assertThat(all.get(3).ask().label().in("fr")).isEqualTo("Avis (v1)");
        assertThat(all.get(2).ask().label().in("fr")).isEqualTo("Avis");
        assertThat(ids(((Question.MultipleChoice) all.get(0)).choices())).containsExactly("tc", "velo");
        var note = (Question.Rating) all.get(1);
        assertThat(List.of(note.lowest(), note.highest())).containsExactly(1, 10);
        assertThat(ids(((Question.SingleChoice) all.get(3)).choices())).containsExactly("pour", "contre");
        assertThat(ids(((Question.Grid) all.get(5)).rows())).containsExactly("nord", "s");
    }

    @Test
    void eachQuestionKnowsTheVersionsThatAskedItAndWhatTheyOffered() {
        assertThat(lineage.asking("transport")).containsExactly(1, 2);
        assertThat(lineage.asking("avis")).containsExactly(2);
        assertThat(lineage.asking("avis_v1")).containsExactly(1);
        assertThat(lineage.asking("pourquoi")).as("given up").containsExactly(2);
        assertThat(lineage.asking("moyen")).isEmpty();

        assertThat(lineage.offering("transport", "tc")).containsExactly(1, 2);
        assertThat(lineage.offering("transport", "bus")).isEmpty();
        assertThat(lineage.offering("note", "10")).containsExactly(1, 2);
        assertThat(lineage.offering("note", "9")).containsExactly(2);
        assertThat(lineage.offering("note", Choice.DONT_KNOW)).isEmpty();
        assertThat(lineage.offering("lieux", "mal")).containsExactly(1, 2);
        assertThat(lineage.offering("avis", "pour")).isEmpty();

        assertThat(lineage.withRow("lieux", "nord")).containsExactly(1, 2);
        assertThat(lineage.withRow("lieux", "n")).isEmpty();
        assertThat(lineage.withRow("note", "nord")).isEmpty();
    }

    @Test
    void aQuestionDiffersWhenTwoVersionsThatAreCountedTogetherAskItOtherwise() {
        assertThat(lineage.differs("transport")).isTrue();
        assertThat(lineage.differs("avis")).isFalse();
        assertThat(lineage.differs("pourquoi")).as("one of them is given up").isFalse();
        assertThat(lineage.changes()).singleElement().satisfies(changes -> {
            assertThat(changes.before().version()).isEqualTo(1);
            assertThat(changes.after().version()).isEqualTo(2);
        });
    }

    @Test
    void theRowsOfAGridThatIsGivenUpStayAndItsChoicesDoNot() {
        String first = CarryOverTests.FIRST.replace("{id: mal, label: Mal}", "{id: pire, label: Pire}");
        String second = CarryOverTests.SECOND.replace(
                "mapped: {rows: [{from: n, to: nord}]}", "abandoned: Lignes mal imprimées");
        var given = new Lineage(new Versions(
                new TreeMap<>(Map.of(1, Definitions.parse(first, "1.yaml"), 2, Definitions.parse(second, "2.yaml")))));

        var places = (Question.Grid) given.questions().getLast();
        assertThat(ids(places.rows())).containsExactly("nord", "s", "n");
        assertThat(ids(places.choices())).containsExactly("bien", "mal");
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }
}

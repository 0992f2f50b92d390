package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Answer.Chosen;
import fr.parvis.dataset.Answer.Several;
import fr.parvis.dataset.Answer.Unusable;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Answers given under the names of one version, read where all versions are counted; none is lost on the way.
final class CarriedAnswersTests {

    private static final String PROLOGUE = """
            parvis: 1
            id: essai
            version: %d
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                questions:
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Versions two = versions(CarryOverTests.FIRST, CarryOverTests.SECOND);

    @Test
    void theFirstVersionIsReadWhereTheSecondIsCounted() {
        Map<String, Answer> read = read(
                two,
                1,
                Map.of(
                        "moyen", "bus|tram|velo",
                        "note", "4",
                        "avis", "pour",
                        "pourquoi", "parce que",
                        "lieux.n", "bien",
                        "lieux.s", "mal"));

        assertThat(read.keySet())
                .containsExactly("transport", "note", "avis", "avis_v1", "pourquoi", "lieux.nord", "lieux.s");
        assertThat(read.values())
                .containsExactly(
                        new Several(List.of("tc", "velo"), null),
                        new Chosen("8", null),
                        Answer.NOT_SHOWN,
                        new Chosen("pour", null),
                        new Unusable("parce que", "abandoned:2/pourquoi"),
                        new Chosen("bien", null),
                        new Chosen("mal", null));
    }

    @Test
    void theSecondVersionIsReadAsItIs() {
        Map<String, Answer> read = read(
                two,
                2,
                Map.of(
                        "transport",
                        "tc|velo",
                        "note",
                        "4",
                        "avis",
                        "oui",
                        "pourquoi",
                        "parce que",
                        "lieux.nord",
                        "mal"));

        assertThat(read.values())
                .containsExactly(
                        new Several(List.of("tc", "velo"), null),
                        new Chosen("4", null),
                        new Answer.Words("oui"),
                        Answer.NOT_SHOWN,
                        new Answer.Words("parce que"),
                        new Chosen("mal", null),
                        Answer.SKIPPED);
    }

    @Test
    void whatIsGivenUpWithoutAnAnswerStaysWithoutOne() {
        assertThat(read(two, 1, Map.of("moyen", "tram")).get("pourquoi")).isEqualTo(Answer.SKIPPED);
        assertThat(read(two, 1, Map.of("moyen", "bus")).get("pourquoi")).isEqualTo(Answer.NOT_SHOWN);
        assertThat(read(two, 1, Map.of("moyen", "bus", "pourquoi", "mot")).get("pourquoi"))
                .as("nor was it asked")
                .isEqualTo(new Unusable("mot", Reason.NOT_EXPECTED));
    }

    @Test
    void wordsOfTheOtherChoiceGoWhereItsAnswerGoes() {
        String asked =
                "      - {id: %s, type: %s, label: Q, other: {label: Autre}, choices: [{id: a, label: A}, {id: b, label: B}]}\n";
        String first = asked.formatted("un", "single-choice")
                + asked.formatted("deux", "multiple-choice")
                + asked.formatted("trois", "single-choice");
        Versions versions = versions(
                PROLOGUE.formatted(1) + first, PROLOGUE.formatted(2) + first.replace("{id: a, label: A}, ", "") + """
                        carry-over:
                          - {question: un, mapped: {choices: [{from: a, to: b}]}}
                          - {question: deux, mapped: {choices: [{from: a, to: b}]}}
                          - {question: trois, abandoned: Raison}
                        """);

        assertThat(read(
                                versions,
                                1,
                                Map.of(
                                        "un.other",
                                        "mot",
                                        "deux",
                                        "a|b|other",
                                        "deux.other",
                                        "et",
                                        "trois.other",
                                        "seul"))
                        .values())
                .containsExactly(
                        new Chosen("other", "mot"),
                        new Several(List.of("b", "other"), "et"),
                        new Unusable("seul", "abandoned:2/trois"));
        assertThat(read(versions, 1, Map.of("trois", "other", "trois.other", "dit"))
                        .get("trois"))
                .isEqualTo(new Unusable("other / dit", "abandoned:2/trois"));
    }

    @Test
    void aNameThatAnotherVersionGivesStandsWhereItsAnswersAreCounted() {
        assertThat(read(two, 2, Map.of("moyen", "bus")).get("transport"))
                .as("nothing else stands there")
                .isEqualTo(new Unusable("bus", Reason.NOT_EXPECTED));
        assertThat(read(two, 2, Map.of("moyen", "bus", "transport", "velo")).get("transport"))
                .isEqualTo(new Unusable("velo / bus", Reason.NOT_EXPECTED));
        assertThat(read(two, 2, Map.of("moyen", "bus", "transport", "fusée")).get("transport"))
                .as("unusable by itself")
                .isEqualTo(new Unusable("fusée / bus", Reason.NOT_EXPECTED));
        assertThat(read(two, 2, Map.of("moyen", " ", "transport", "velo")).get("transport"))
                .isEqualTo(new Several(List.of("velo"), null));
        assertThat(read(two, 2, Map.of("moyen", "bus", "note", "3", "lieux.nord", "mal", "lieux.n", "bien")))
                .containsEntry("note", new Chosen("3", null))
                .containsEntry("lieux.nord", new Unusable("mal / bien", Reason.NOT_EXPECTED));
    }

    @Test
    void threeNamesOfOneQuestionAreKeptTogether() {
        String text = "      - {id: %s, type: short-text, label: Q}\n";
        Versions three = versions(
                PROLOGUE.formatted(1) + text.formatted("a") + text.formatted("x"),
                PROLOGUE.formatted(2) + text.formatted("b") + text.formatted("x")
                        + "carry-over: [{question: a, mapped: {to: b}}]\n",
                PROLOGUE.formatted(3) + text.formatted("c") + text.formatted("x")
                        + "carry-over: [{question: b, mapped: {to: c}}]\n");

        assertThat(read(three, 1, Map.of("a", "un")).get("c")).isEqualTo(new Answer.Words("un"));
        assertThat(read(three, 3, Map.of("a", "un", "b", "deux", "c", "trois", "x", "seul")))
                .containsEntry("c", new Unusable("trois / deux / un", Reason.NOT_EXPECTED))
                .containsEntry("x", new Answer.Words("seul"));
        assertThat(read(three, 3, Map.of("a", "un", "b", "deux")).get("c"))
                .isEqualTo(new Unusable("deux / un", Reason.NOT_EXPECTED));
        assertThat(read(three, 2, Map.of("a", "un", "b", "deux", "c", "trois")).get("c"))
                .isEqualTo(new Unusable("deux / trois / un", Reason.NOT_EXPECTED));
    }

    @Test
    void aConditionLooksBackToTheQuestionOfItsVersionNotToTheGridThatBoreItsName() {
        String rest = "      - {id: suite, type: short-text, label: Suite%s}\n";
        Versions versions = versions(
                PROLOGUE.formatted(1)
                        + "      - {id: q, type: grid, label: Q, rows: [{id: n, label: N}, {id: s, label: S}], choices: [{id: a, label: A}]}\n"
                        + rest.formatted(""),
                PROLOGUE.formatted(2)
                        + "      - {id: q, type: single-choice, label: Q, choices: [{id: a, label: A}, {id: b, label: B}]}\n"
                        + rest.formatted(", shown-if: {question: q, is: a}")
                        + "carry-over: [{question: q, kept-apart: q_v1}]\n");

        assertThat(read(versions, 2, Map.of("q", "a", "suite", "mot")).get("suite"))
                .isEqualTo(new Answer.Words("mot"));
        assertThat(read(versions, 2, Map.of("q", "b")).get("suite")).isEqualTo(Answer.NOT_SHOWN);
        assertThat(read(versions, 2, Map.of("suite", "mot", "q.n", "a")).get("suite"))
                .as("a name of the other version answers nothing")
                .isEqualTo(new Unusable("mot", Reason.NOT_EXPECTED));
    }

    @Test
    void anIncidentOfTheQuestionVoidsTheAnswersThatAreCountedWithIt() {
        Versions hit = versions(
                CarryOverTests.FIRST,
                CarryOverTests.SECOND
                        + "incidents: [{id: panne, question: transport, cause: Panne, from: 2026-03-10, to: 2026-03-12}]\n");

        assertThat(read(hit, 1, Map.of("moyen", "bus", "note", "1")))
                .containsEntry("transport", new Unusable("bus", "incident:panne"))
                .containsEntry("note", new Chosen("2", null));
        AnswersReader first = AnswersReader.ofEach(hit).get(1);
        for (String day : List.of("2026-03-09", "2026-03-13")) {
            assertThat(first.read(Map.of("moyen", "bus"), LocalDate.parse(day)).getFirst())
                    .as(day)
                    .isEqualTo(new Several(List.of("tc"), null));
        }
        for (String day : List.of("2026-03-10", "2026-03-12")) {
            assertThat(first.read(Map.of("moyen", "bus"), LocalDate.parse(day)).getFirst())
                    .as(day)
                    .isEqualTo(new Unusable("bus", "incident:panne"));
        }
    }

    @Test
    void aCellMayBearTheNameThatAnyVersionGives() {
        AnswersReader first = AnswersReader.ofEach(two).get(1);

        assertThat(List.of("moyen", "transport", "lieux.n", "lieux.nord")).allMatch(first::knows);
        assertThat(List.of("avis_v1", "lieux", "autre")).noneMatch(first::knows);
    }

    /// The answers by the dataset's columns.
    private static Map<String, Answer> read(Versions versions, int number, Map<String, String> cells) {
        List<Answer> answers = AnswersReader.ofEach(versions).get(number).read(cells, DAY);
        var byColumn = new LinkedHashMap<String, Answer>();
        for (Item item : Item.of(versions.questions())) {
            byColumn.put(item.column(), answers.get(byColumn.size()));
        }
        assertThat(answers).hasSameSizeAs(byColumn.keySet());
        return byColumn;
    }

    private static Versions versions(String... definitions) {
        var byNumber = new TreeMap<Integer, Definition>();
        for (String yaml : definitions) {
            int number = byNumber.size() + 1;
            byNumber.put(number, Definitions.parse(yaml, number + ".yaml"));
        }
        return new Versions(byNumber);
    }
}

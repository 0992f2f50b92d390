package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers to earlier versions, brought to where they are counted: mapped, kept apart, abandoned, over two steps.
public final class CarryOverTests {

    public static final String FIRST = """
            parvis: 1
            id: essai
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                questions:
                  - {id: moyen, type: multiple-choice, label: Moyens, choices: [{id: bus, label: Bus}, {id: tram, label: Tram}, {id: velo, label: Vélo}]}
                  - {id: note, type: rating, label: Note}
                  - {id: avis, type: single-choice, label: Avis, choices: [{id: pour, label: Pour}, {id: contre, label: Contre}]}
                  - {id: pourquoi, type: short-text, label: Pourquoi, shown-if: {question: moyen, contains: tram}}
                  - {id: lieux, type: grid, label: Lieux, rows: [{id: n, label: Nord}, {id: s, label: Sud}], choices: [{id: bien, label: Bien}, {id: mal, label: Mal}]}
            """;

    /// Bus and tram become one, the scale changes, the opinion is asked in words, a row takes another name.
    public static final String SECOND = """
            parvis: 1
            id: essai
            version: 2
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                questions:
                  - {id: transport, type: multiple-choice, label: Transports, choices: [{id: tc, label: Transports en commun}, {id: velo, label: Vélo}]}
                  - {id: note, type: rating, label: Note, highest: 10}
                  - {id: avis, type: short-text, label: Avis}
                  - {id: pourquoi, type: short-text, label: Pourquoi}
                  - {id: lieux, type: grid, label: Lieux, rows: [{id: nord, label: Nord}, {id: s, label: Sud}], choices: [{id: bien, label: Bien}, {id: mal, label: Mal}]}
            carry-over:
              - {question: moyen, mapped: {to: transport, choices: [{from: bus, to: tc}, {from: tram, to: tc}]}}
              - {question: note, mapped: {choices: [{from: 1, to: 2}, {from: 2, to: 4}, {from: 3, to: 6}, {from: 4, to: 8}, {from: 5, to: 10}]}}
              - {question: avis, kept-apart: avis_v1}
              - {question: pourquoi, abandoned: Posée par erreur}
              - {question: lieux, mapped: {rows: [{from: n, to: nord}]}}
            """;

    public static final String ANSWERS = """
            id,version,moyen,transport,note,avis,pourquoi,lieux.n,lieux.nord,lieux.s
            a,1,bus|tram,,5,pour,parce que,bien,,mal
            b,1,velo,,2,contre,,mal,,
            c,2,,tc|velo,9,en mots,oui,,bien,bien
            d,2,bus,,,,,,,
            """;

    @TempDir
    Path work;

    private Consultation folder() {
        return new Consultation(work.resolve("folder"))
                .with("versions/1.yaml", FIRST)
                .with("consultation.yaml", SECOND)
                .with("responses.csv", ANSWERS);
    }

    @Test
    void mappedChoicesAreThoseOfTheNewQuestionOnceEach() {
        assertThat(
                        folder().find(
                                        "SELECT submission, transport::VARCHAR, note, \"transport:state\" FROM submissions ORDER BY 1"))
                .containsExactly(
                        List.of("a", "[tc]", "10", "answered"),
                        List.of("b", "[velo]", "4", "answered"),
                        List.of("c", "[tc, velo]", "9", "answered"),
                        Arrays.asList("d", null, null, "unusable"));
    }

    @Test
    void answersUnderANameThatTheirVersionDoesNotHaveAreKeptWhereTheyWouldBeCounted() {
        assertThat(folder().find("SELECT raw, reason FROM answers WHERE submission = 'd'"))
                .containsExactly(List.of("bus", "not-expected"));
        assertThat(folder().with("responses.csv", "id,version,moyen,transport\na,2,bus,velo\n")
                        .find("SELECT raw, reason FROM answers"))
                .containsExactly(List.of("velo / bus", "not-expected"));
    }

    @Test
    void whatIsKeptApartIsAQuestionOfItsOwn() {
        assertThat(
                        folder().find(
                                        "SELECT submission, avis_v1, \"avis_v1:state\", \"avis:state\" FROM submissions ORDER BY 1"))
                .containsExactly(
                        List.of("a", "pour", "answered", "not-shown"),
                        List.of("b", "contre", "answered", "not-shown"),
                        Arrays.asList("c", null, "not-shown", "answered"),
                        Arrays.asList("d", null, "not-shown", "skipped"));
    }

    @Test
    void whatIsAbandonedIsUnusableForThatReasonAndItsWordsAreKept() {
        assertThat(
                        folder().find(
                                        "SELECT submission, state, reason, raw, text FROM answers WHERE question = 'pourquoi' ORDER BY 1"))
                .containsExactly(
                        Arrays.asList("a", "unusable", "abandoned:2/pourquoi", "parce que", null),
                        Arrays.asList("c", "answered", null, null, "oui"));
        assertThat(folder().find("SELECT \"pourquoi:state\" FROM submissions WHERE submission = 'b'"))
                .containsExactly(List.of("not-shown"));
    }

    @Test
    void rowsOfAGridAreMappedToo() {
        assertThat(
                        folder().find(
                                        "SELECT submission, \"lieux.nord\", \"lieux.s\" FROM submissions WHERE submission < 'd' ORDER BY 1"))
                .containsExactly(
                        List.of("a", "bien", "mal"), Arrays.asList("b", "mal", null), List.of("c", "bien", "bien"));
    }

    @Test
    void aThirdVersionCarriesBothOnward() {
        String third = SECOND.replace("version: 2", "version: 3")
                .replace("id: transport,", "id: deplacement,")
                .replace("{id: tc, label: Transports en commun}", "{id: commun, label: Transports en commun}")
                .replaceAll("(?s)carry-over:.*", "")
                .concat("carry-over:\n"
                        + "  - {question: transport, mapped: {to: deplacement, choices: [{from: tc, to: commun}]}}\n"
                        + "  - {question: pourquoi, abandoned: Toujours par erreur}\n");
        var folder = folder().with("versions/2.yaml", SECOND)
                .with("consultation.yaml", third)
                .with("responses.csv", ANSWERS + "e,3,,,7,mots,non,,mal,\n");

        assertThat(folder.find(
                        "SELECT submission, deplacement::VARCHAR FROM submissions WHERE submission < 'd' ORDER BY 1"))
                .containsExactly(List.of("a", "[commun]"), List.of("b", "[velo]"), List.of("c", "[commun, velo]"));
        assertThat(folder.find("SELECT submission, reason FROM answers WHERE question = 'pourquoi' ORDER BY 1"))
                .containsExactly(
                        List.of("a", "abandoned:2/pourquoi"),
                        List.of("c", "abandoned:3/pourquoi"),
                        Arrays.asList("e", null));
        assertThat(folder.find("SELECT avis_v1 FROM submissions WHERE submission = 'a'"))
                .containsExactly(List.of("pour"));
    }

    @Test
    void anIncidentHitsTheQuestionThatAnswersAreCountedWith() {
        String incident = "incidents: [{id: panne, question: transport, cause: Panne}]\n";
        var folder = folder().with("consultation.yaml", SECOND + incident);

        assertThat(folder.find("SELECT raw, reason FROM answers WHERE submission = 'a' AND question = 'transport'"))
                .containsExactly(List.of("bus|tram", "incident:panne"));
        assertThat(folder.find("SELECT \"pourquoi:state\" FROM submissions WHERE submission = 'b'"))
                .containsExactly(List.of("not-shown"));
    }

    @Test
    void answersAcrossABreakingChangeOfWhichNothingIsDeclaredAreRefused() {
        String silent = SECOND.replaceFirst(" {2}- \\{question: moyen.*\\n", "");
        List<Fault> faults = faults(folder().with("consultation.yaml", silent));

        assertThat(faults).extracting(Fault::code).containsExactly("undeclared.removed", "declare");
        assertThat(faults.getFirst().in("fr"))
                .startsWith("consultation.yaml [moyen]")
                .contains("version 2", "«\u00A0moyen\u00A0»");
        assertThat(faults.getLast().in("en"))
                .contains("mapped", "kept-apart", "abandoned")
                .contains("\ncarry-over:\n  - question: moyen\n    mapped: {to: transport}\n    # kept-apart: moyen\n");
        assertThat(faults(folder().with("consultation.yaml", silent)
                        .with("responses.csv", "id,version,transport\na,2,tc\n")))
                .isEmpty();
    }

    @Test
    void whatIsPastedFromTheRefusalIsTaken() {
        String silent = SECOND.replaceAll("(?s)carry-over:.*", "carry-over: [{question: avis, abandoned: Raison}]\n");
        String pasted = faults(folder().with("consultation.yaml", silent)).stream()
                .filter(fault -> fault.code().equals("declare"))
                .map(fault -> fault.in("fr"))
                .map(told -> told.substring(told.indexOf("  - question")))
                .reduce("carry-over:\n  - {question: avis, abandoned: Raison}\n", String::concat);

        assertThat(faults(folder().with("consultation.yaml", silent.replaceAll("(?s)carry-over:.*", "") + pasted)))
                .isEmpty();
    }

    private static List<Fault> faults(Consultation folder) {
        var unusable = catchThrowableOfType(UnusableConsultation.class, folder::freeze);
        return unusable == null ? List.of() : unusable.faults();
    }
}

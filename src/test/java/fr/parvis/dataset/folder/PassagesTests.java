package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A passage is found word for word in exactly one place, or the folder stops and says where it might be.
final class PassagesTests {

    @TempDir
    Path work;

    @Test
    void aPassageIsFoundInItsAnswerWhateverTheLineEnds() {
        var folder = folder("passage,text,lever,strand\nP1,\"deux\r\nlignes\",rue,action\n");
        assertThat(folder.find("SELECT passage, submission, question, text FROM passages"))
                .containsExactly(List.of("P1", "r1", "idee", "deux\r\nlignes"));
        assertThat(folder.find("SELECT lever, strand FROM codings")).containsExactly(List.of("rue", "action"));
    }

    @Test
    void aPassageOfANamedSubmissionOrContributionIsSoughtThereAlone() {
        var folder = folder("passage,text,submission,contribution\nP1,répété,r2,\nP2,répété,,C1\n");
        assertThat(folder.find("SELECT coalesce(submission, contribution) FROM passages ORDER BY passage"))
                .containsExactly(List.of("r2"), List.of("C1"));
    }

    @Test
    void aPassageOfAChannelStandsAsAContribution() {
        var folder = folder("passage,text,channel,lever\nP1,Dit au téléphone,phone,rue\n");
        assertThat(folder.find("SELECT contribution, channel, text FROM contributions WHERE contribution <> 'C1'"))
                .containsExactly(List.of("P1", "phone", "Dit au téléphone"));
        assertThat(folder.find("SELECT contribution FROM passages")).containsExactly(List.of("P1"));
    }

    @Test
    void everyFaultOfThePassagesIsToldAtOnceWithItsCandidates() {
        assertThat(folder("""
                passage,text
                P1,introuvable
                P2,DES ARCEAUX l’hiver
                P3,répété
                """).faults())
                .containsExactly(
                        "passages.csv:2 passage-nowhere introuvable | ",
                        "passages.csv:3 passage-nearly DES ARCEAUX l’hiver | r1 (idee)",
                        "passages.csv:4 passage-twice répété | r1 (idee), r2 (idee), C1");
    }

    @Test
    void unknownCodesAndDoubleIdentifiersStopTheFolder() {
        assertThat(folder("""
                passage,text,lever,strand,question
                P1,répété,ville,action,idee
                P1,répété,rue,plainte,idee
                P2,,rue,action,idées
                """).faults())
                .containsExactly(
                        "passages.csv:2 unknown-code ville | rue",
                        "passages.csv:3 duplicate-identifier P1",
                        "passages.csv:3 unknown-code plainte | action",
                        "passages.csv:4 empty-cell text",
                        "passages.csv:4 unknown-question idées | un, deux, rang, nombre, jour, idee, pourquoi");
    }

    @Test
    void wordsKeptApartAreNoPlaceForAPassage() {
        var folder = folder("passage,text\nP1,trop tard\n");
        assertThat(folder.faults()).containsExactly("passages.csv:2 passage-nowhere trop tard | ");
    }

    private Consultation folder(String passages) {
        return Consultation.in(work.resolve("folder"))
                .with("responses.csv", """
                        id,submitted_at,idee
                        r1,2026-03-03,"des arceaux l'hiver, deux
                        lignes, répété"
                        r2,2026-03-03,répété
                        r3,2026-04-01,trop tard
                        """)
                .with("contributions.csv", "contribution,channel,text\nC1,mail,\"répété, par courrier\"\n")
                .with("passages.csv", passages);
    }
}

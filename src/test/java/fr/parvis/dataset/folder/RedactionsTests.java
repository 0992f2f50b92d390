package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words to hide are there to be hidden, and nothing shows a part of them.
final class RedactionsTests {

    @TempDir
    Path work;

    @Test
    void wordsThatAreThereAreHiddenWithoutAFault() {
        assertThat(folder("submission: r1, question: idee, text: Jean Dupont").faults())
                .isEmpty();
        assertThat(folder("submission: r1, text: Dupont").faults()).isEmpty();
        assertThat(folder("contribution: C1, text: Jeanne Martin").faults()).isEmpty();
    }

    @Test
    void wordsThatAreNowhereStop() {
        assertThat(folder("submission: r2, text: Jean Dupont").faults())
                .containsExactly("consultation.yaml:0 redaction-nowhere Jean Dupont | r2");
        assertThat(folder("submission: r1, question: pourquoi, text: Jean Dupont")
                        .faults())
                .containsExactly("consultation.yaml:0 redaction-nowhere Jean Dupont | r1");
        assertThat(folder("submission: r1, text: jean dupont").faults())
                .containsExactly("consultation.yaml:0 redaction-nowhere jean dupont | r1");
        assertThat(folder("contribution: C1, text: Dupont").faults())
                .containsExactly("consultation.yaml:0 redaction-nowhere Dupont | C1");
    }

    @Test
    void aPassageThatCutsThemStops() {
        var folder = folder("submission: r1, text: Jean Dupont");
        assertThat(folder.with("passages.csv", "passage,text,lever\nP1,Demandez à Jean,rue\n")
                        .faults())
                .containsExactly("consultation.yaml:0 redaction-cut Jean Dupont | P1 | r1");
        assertThat(folder.with("passages.csv", "passage,text,lever\nP1,\"Dupont, il sait\",rue\n")
                        .faults())
                .containsExactly("consultation.yaml:0 redaction-cut Jean Dupont | P1 | r1");
        assertThat(folder.with("passages.csv", "passage,text,lever\nP1,à Jean Dupont,rue\nP2,il sait,rue\n")
                        .faults())
                .isEmpty();
    }

    private Consultation folder(String redaction) {
        return Consultation.in(work.resolve("folder"))
                .and("redactions: [{" + redaction + ", reason: {fr: Nom, en: Name}}]\n")
                .with("responses.csv", "id,un,idee\nr1,oui,\"Demandez à Jean Dupont, il sait\"\nr2,oui,Rien\n")
                .with("contributions.csv", "contribution,channel,text\nC1,mail,Madame Jeanne Martin écrit\n");
    }
}

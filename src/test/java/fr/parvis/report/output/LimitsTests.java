package fr.parvis.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Delivered;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.definition.Wording;
import fr.parvis.report.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports at the edge of what a definition may hold.
final class LimitsTests {

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"mot ", "é", "W"})
    void theLongestTextsAreFoundInEveryFormat(String word) throws IOException {
        String label = text(word, Wording.LONGEST);
        String paragraph = text(word, Wording.LONGEST_PARAGRAPH);
        Consultation.in(work.resolve("folder"))
                .with(
                        "consultation.yaml",
                        Consultation.DEFINITION
                                .replace("title: {fr: Essai", "title: {fr: \"" + label + "\"")
                                .replace("{fr: Oui", "{fr: \"" + label + "\"")
                                .replace("{fr: Deux", "{fr: \"" + label + "\"")
                                .replace("name: {fr: Rue", "name: {fr: \"" + label + "\"")
                                .replace("opens:", "people: {fr: \"" + paragraph + "\", en: P}\nopens:"))
                .with("responses.csv", "id,un,deux,idee\nr1,oui,a|b,Une idée\n")
                .with("passages.csv", "passage,text,lever\nP1,Une idée,rue\n");

        Delivered report = run(EnumSet.allOf(Format.class), false);

        assertThat(Verification.of(report.folder(), null).findings()).isEmpty();
    }

    @Test
    void aGridOfManyRowsIsCounted() throws IOException {
        String rows = IntStream.range(0, 400)
                .mapToObj(i -> "{id: l%d, label: {fr: L%d, en: R%d}}".formatted(i, i, i))
                .collect(Collectors.joining(", "));
        Consultation.in(work.resolve("folder"))
                .with(
                        "consultation.yaml",
                        Consultation.DEFINITION
                                + "      - {id: grille, type: grid, label: {fr: G, en: G}, rows: [" + rows
                                + "],\n         choices: [{id: a, label: {fr: A, en: A}}]}\n")
                .with("responses.csv", "id,grille.l0,grille.l399\nr1,a,a\nr2,,a\n");

        Delivered report = run(Set.of(Format.HTML), false);

        assertThat(report.figure("question.grille").count("l0", "a")).isEqualTo(1);
        assertThat(report.figure("question.grille").count("l399", "a")).isEqualTo(2);
    }

    @Test
    void proseWithinProseWithoutEndIsReadAsText() throws IOException {
        Consultation.in(work.resolve("folder"))
                .with("responses.csv", "id,un\nr1,oui\n")
                .with("narrative/closed.md", ">".repeat(20_000) + " fond\n\n" + "- ".repeat(20_000) + "suite\n");

        Delivered report = run(Set.of(Format.HTML), false);

        assertThat(report.squeezed(Format.HTML)).contains("fond", "suite");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsToHideThatOverlapAreHiddenWhole(boolean publish) throws IOException {
        var more = new StringBuilder("redactions:\n");
        for (String hidden : new String[] {"Jean Dupont", "Dupont Martin", "Martin Durand", "tantan"}) {
            more.append("  - {submission: r1, question: idee, text: ").append(hidden);
            more.append(", reason: {fr: Nom, en: Name}}\n");
        }
        more.append("acknowledgements:\n");
        for (String silent : new String[] {"un", "deux", "rang", "nombre", "jour"}) {
            more.append("  - {alert: question-without-answers/").append(silent).append(", by: A, reason: B}\n");
        }
        Consultation.in(work.resolve("folder"))
                .and(more.toString())
                .with("responses.csv", "id,idee\nr1,\"Voir Jean Dupont Martin Durand, ou Dupont Martin. tantantan\"\n")
                .with("passages.csv", "passage,text,lever\nP1,\"Voir Jean Dupont Martin Durand, ou\",rue\n");

        Delivered report = run(Set.of(Format.HTML, Format.PDF), publish);

        for (Format format : new Format[] {Format.HTML, Format.PDF}) {
            assertThat(report.squeezed(format))
                    .contains("Voir[…],ou[…].[…]", "Voir[…],ou")
                    .doesNotContain("Jean", "Dupont", "Martin", "Durand", "tan");
        }
        assertThat(Verification.of(report.folder(), null).findings()).isEmpty();
    }

    private static String text(String word, int length) {
        return word.repeat(length / word.length() + 1).substring(0, length).strip();
    }

    private Delivered run(Set<Format> formats, boolean publish) throws IOException {
        Path target = work.resolve("report");
        new ReportJob(work.resolve("folder"), target, formats, "fr", publish, false).run((step, n) -> {});
        return new Delivered(target);
    }
}

package fr.parvis.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Delivered;
import fr.parvis.dataset.folder.CarryOverTests;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.report.pdf.PdfWords;
import fr.parvis.report.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report of several versions says what changed, beside each question and among the precautions, in every format.
final class VersionsInReportsTests {

    @TempDir
    Path work;

    private Path mapped() {
        return new Consultation(work.resolve("folder"))
                .with("versions/1.yaml", CarryOverTests.FIRST)
                .with("consultation.yaml", CarryOverTests.SECOND)
                .with("responses.csv", CarryOverTests.ANSWERS)
                .folder();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void eachFormatSaysWhatBecameOfEarlierAnswers(Format format) throws IOException {
        String text = run(mapped(), "fr", EnumSet.of(format)).squeezed(format);

        assertThat(text)
                .contains(squeezed("Ce qui a changé en cours de consultation"))
                .contains(squeezed("Cette question a changé en cours de consultation"))
                .contains(squeezed("choix « Bus » désormais compté avec « Transports en commun »"))
                .contains(squeezed("plus haute note : 5 → 10"))
                .contains(squeezed(
                        "Les réponses d’avant et d’après sont additionnées, comme l’organisateur l’a déclaré."))
                .contains(squeezed("Avis (v1)"))
                .contains(squeezed("Ces réponses à la version 1 sont gardées à part"))
                .contains(squeezed("1 réponse d’avant n’est pas utilisée. Raison : Posée par erreur"));
        assertThat(Verification.of(work.resolve("report"), null).findings()).isEmpty();
    }

    @Test
    void itSaysSoInEnglishToo() throws IOException {
        var report = run(mapped(), "en", EnumSet.of(Format.HTML));

        assertThat(report.squeezed(Format.HTML))
                .contains(squeezed("What changed during the consultation"))
                .contains(squeezed("These answers to version 1 are kept apart"));
        assertThat(report.figure("question.avis_v1.states").count("answered")).isEqualTo(2);
        assertThat(report.figure("question.avis.states").count("not-shown")).isEqualTo(2);
    }

    @Test
    void aChoiceOfferedSinceAVersionIsOutOfTheAnswersThatCouldTakeIt() throws IOException {
        var report = run(Path.of("examples", "plan-velo"), "fr", EnumSet.of(Format.HTML));

        var byVersion = report.figure("question.moyen.versions");
        long since = byVersion.count("2", "answers");
        assertThat(byVersion.sum("answers"))
                .isEqualTo(report.figure("question.moyen.states").count("answered"));
        assertThat(report.squeezed(Format.HTML))
                .contains(squeezed("En trottinette (depuis la version 2, sur " + since + ")"))
                .contains(squeezed("intitulé, avant : Quelle note donnez-vous aux pistes cyclables de la ville ?"));
        assertThat(report.elements("tr")
                        .map(row -> row.getTextContent())
                        .filter(row -> row.startsWith("En trottinette"))
                        .findFirst())
                .hasValueSatisfying(row -> assertThat(row).contains("16").contains("2\u00A0%"));
    }

    private Delivered run(Path folder, String language, EnumSet<Format> formats) throws IOException {
        Path target = work.resolve("report");
        new ReportJob(folder, target, formats, language, false, false).run((step, n) -> {});
        return new Delivered(target);
    }

    private static String squeezed(String words) {
        return PdfWords.squeezed(words);
    }
}

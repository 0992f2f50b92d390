package fr.parvis.site.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.consultation.Published;
import fr.parvis.consultation.State;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.page.Templates;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The questionnaire to print: every type of question, tagged, with its conditions in words.
class PaperFormsTests {

    private final PaperForms forms = new PaperForms(new Templates());

    @ParameterizedTest
    @CsvSource({"plan-velo, fr", "plan-velo, en", "achats-responsables, fr", "achats-responsables, en"})
    void passesPdfUa(String sample, String language) throws Exception {
        byte[] pdf = forms.pdf(published(sample), language);
        Files.createDirectories(Path.of("target", "paper"));
        Files.write(Path.of("target", "paper", sample + "-" + language + ".pdf"), pdf);

        assertThat(failures(pdf)).isEmpty();
    }

    @Test
    void asksEveryQuestionAndSaysConditionsInWords() throws Exception {
        Published bicycles = published("plan-velo");
        String text = words(forms.pdf(bicycles, "fr"));

        bicycles.definition()
                .questionnaire()
                .questions()
                .forEach(question -> assertThat(text)
                        .contains(squeezed(question.ask().label().in("fr"))));
        assertThat(text)
                .contains(squeezed(
                        "Seulement si vous avez répondu « Tous les jours ou presque » à la question 3 ou si vous"
                                + " avez répondu « Chaque semaine » à la question 3"))
                .contains(squeezed("1 place du Rempart"))
                .contains(squeezed("au plus tard"))
                .contains(squeezed("plan-velo, version 2"));
    }

    @Test
    void theSameDefinitionGivesTheSameBytes() {
        Published bicycles = published("plan-velo");

        assertThat(forms.pdf(bicycles, "fr"))
                .isEqualTo(new PaperForms(new Templates()).pdf(bicycles, "fr"))
                .isNotEqualTo(forms.pdf(bicycles, "en"));
    }

    private static Published published(String sample) {
        var versions = ConsultationFolder.open(Path.of("examples", sample)).versions();
        return new Published(versions.current().id(), State.OPEN, versions, Instant.EPOCH, List.of());
    }

    private static String words(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " "
                            + a.getLocation().getContext())
                    .distinct()
                    .limit(5)
                    .toList();
        }
    }
}

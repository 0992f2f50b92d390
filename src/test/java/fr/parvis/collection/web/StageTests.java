package fr.parvis.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.analysis.Analysis;
import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.collection.form.Draft;
import fr.parvis.collection.form.DraftKey;
import fr.parvis.collection.form.Typed;
import fr.parvis.consultation.Proven;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.freeze.Freezing;
import fr.parvis.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The survey before, during a pause and after; when too much comes at once; when a new version is published.
class StageTests {

    private static final String SURVEY = "/fr/consultations/tout/questionnaire";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final List<String> NUMBERS = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit");

    @TempDir
    private Path temporary;

    private Site open() throws IOException {
        var site = new Site();
        site.publish(SurveyTests.sample(temporary), temporary, TODAY.minusDays(3), TODAY.plusDays(4), true);
        return site;
    }

    private static Visitor atChecking(Site site) {
        return new Visitor(site)
                .open(SURVEY)
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("lieu_note.parc", "bien")
                .fill("lieu_note.lac", "bien")
                .press("Ajouter « Des bancs »")
                .press("Continuer")
                .fill("idee", "Des bancs")
                .press("Continuer");
    }

    private static long count(Site site, String table) {
        return site.database()
                .application()
                .sql()
                .sql("select count(*) from collection." + table)
                .query(Long.class)
                .single();
    }

    /// Consultations are read again after a second at most.
    private static void settle() throws InterruptedException {
        Thread.sleep(1_500);
    }

    @Test
    void beforeTheFirstDayAndAfterTheLastThereIsNoForm() throws IOException {
        try (var site = new Site()) {
            site.publish(SurveyTests.sample(temporary), temporary, TODAY.plusDays(2), TODAY.plusDays(4), true);
            Visitor early = new Visitor(site).open(SURVEY);
            assertThat(early.heading()).isEqualTo("La consultation n’est pas encore ouverte");
            assertThat(early.page().select("main form")).isEmpty();
        }
        try (var site = new Site()) {
            site.publish(SurveyTests.sample(temporary), temporary, TODAY.minusDays(9), TODAY.minusDays(4), true);
            assertThat(new Visitor(site).open(SURVEY).heading()).isEqualTo("La consultation est terminée");
            assertThat(new Visitor(site).open(SURVEY.replace("/fr/", "/en/")).heading())
                    .isEqualTo("The consultation is over");
        }
    }

    @Test
    void aPauseStopsSendingAndLosesNothingThenAClosingKeepsWhatIsLateApart() throws Exception {
        try (var site = open()) {
            Visitor visitor = atChecking(site);
            site.consultations().pause("tout", "Test");
            settle();
            assertThat(new Visitor(site).open(SURVEY).heading()).isEqualTo("La consultation est suspendue");
            visitor.press("Envoyer ma contribution");
            assertThat(visitor.status()).isEqualTo(409);
            assertThat(visitor.page().select("[role=alert]").text()).contains("suspendue");
            assertThat(visitor.page().select("dd").eachText()).contains("Des bancs");
            assertThat(count(site, "submission")).isZero();

            site.consultations().close("tout", "Test");
            settle();
            visitor.press("Envoyer ma contribution");
            assertThat(visitor.heading()).isEqualTo("Merci, votre contribution est enregistrée, après la date");
            assertThat(count(site, "submission where late")).isOne();

            Visitor again = new Visitor(site).open(visitor.address().replaceFirst("\\?.*", ""));
            assertThat(again.page().select("main .notice").text())
                    .startsWith("Elle est arrivée après la clôture, le ")
                    .contains("ne compte dans aucun chiffre");
            assertThat(new Visitor(site)
                            .open(again.address().replace("/fr/", "/en/"))
                            .page()
                            .select("main .notice")
                            .text())
                    .contains("It came after the closing");
        }
    }

    @Test
    void aFormOfAnEarlierVersionIsTakenUnderItsVersion() throws Exception {
        try (var site = open()) {
            Visitor visitor = atChecking(site);
            Path folder = SurveyTests.sample(temporary);
            Path file = folder.resolve("consultation.yaml");
            String yaml = Files.readString(file)
                    .replace("id: tout\n", "id: tout\nversion: 2\n")
                    .replace("opens: 2026-03-01", "opens: " + TODAY.minusDays(3))
                    .replace("closes: 2026-03-31", "closes: " + TODAY.plusDays(4))
                    .replace("Votre idée ?", "Une idée ?");
            Files.createDirectories(folder.resolve("versions"));
            Files.writeString(
                    folder.resolve("versions").resolve("1.yaml"),
                    yaml.replace("version: 2\n", "version: 1\n").replace("Une idée ?", "Votre idée ?"));
            Files.writeString(file, yaml + "carry-over: [{question: idee, kept-apart: idee_v1, wording: breaking}]\n");
            var next = ConsultationFolder.open(folder);
            Proven.green(site.database().application(), next);
            site.consultations().publish(next, 1, "Test");
            settle();

            visitor.press("Envoyer ma contribution");
            assertThat(visitor.heading()).startsWith("Merci");
            assertThat(count(site, "submission where version = 1")).isOne();

            var versions = site.consultations().get("tout").versions();
            var frozen = new Freezing(site.database().application(), versions)
                    .freeze(List.of(), temporary.resolve("dataset"), TODAY, rows -> {});
            try (var analysis = Analysis.open(frozen)) {
                assertThat(analysis.rows("SELECT question, text FROM answers WHERE question LIKE 'idee%'"))
                        .containsExactly(List.of("idee_v1", "Des bancs"));
            }
        }
    }

    @Test
    void tooManySendingsFromOneAddressAreAskedToWaitWithTheirAnswers() throws IOException {
        System.setProperty("PARVIS_SENDINGS", "2");
        try (var site = open()) {
            atChecking(site).press("Envoyer ma contribution");
            atChecking(site).press("Envoyer ma contribution");
            Visitor third = atChecking(site).press("Envoyer ma contribution");
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.answer().headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 600L);
            assertThat(third.page().select("dd").eachText()).contains("Des bancs");
            assertThat(count(site, "submission")).isEqualTo(2);
        } finally {
            System.clearProperty("PARVIS_SENDINGS");
        }
    }

    @Test
    void underPressureAQuestionInWordsIsAskedAndItsAnswerTaken() throws IOException {
        System.setProperty("PARVIS_PRESSURE", "1");
        try (var site = open()) {
            Visitor visitor = atChecking(site);
            Fields form = visitor.fields();
            for (int i = 0; i < 11; i++) {
                atChecking(site).press("Envoyer ma contribution");
            }
            visitor.press("Envoyer ma contribution");
            assertThat(visitor.page().select("label[for=_answer]").text()).contains("combien font");
            visitor.fill("_answer", "cent").press("Envoyer ma contribution");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().getElementById("puzzle:error").text()).contains("pas le bon résultat");

            var asked = Pattern.compile("combien font (\\S+) plus (\\S+?)\\W*\\?")
                    .matcher(visitor.page().select("label[for=_answer]").text());
            assertThat(asked.find()).isTrue();
            int sum = NUMBERS.indexOf(asked.group(1)) + NUMBERS.indexOf(asked.group(2));
            visitor.fill("_answer", NUMBERS.get(sum).toUpperCase()).enter();
            assertThat(visitor.heading()).startsWith("Merci");
            assertThat(count(site, "submission where 'under-pressure' = any(flags)"))
                    .isOne();
            assertThat(form.names()).doesNotContain("_puzzle");
        } finally {
            System.clearProperty("PARVIS_PRESSURE");
        }
    }

    @Test
    void draftsAreDeletedAfterTheirLastDay() throws IOException {
        try (var site = open()) {
            var drafts = new Drafts(site.database().application(), Clock.systemUTC());
            var draft = new Draft("form", "vous", new Typed(new Fields(List.of(new Field("statut", "asso")))));
            DraftKey old = DraftKey.random();
            DraftKey young = DraftKey.random();
            drafts.save(old, "tout", draft, TODAY.minusDays(3));
            drafts.save(young, "tout", draft, TODAY.plusDays(3));
            assertThat(drafts.find(old).orElseThrow().draft()).isEqualTo(draft);

            drafts.purge();

            assertThat(drafts.find(old)).isEmpty();
            assertThat(drafts.find(young)).isPresent();
            assertThat(drafts.find(DraftKey.random())).isEmpty();
        }
    }
}

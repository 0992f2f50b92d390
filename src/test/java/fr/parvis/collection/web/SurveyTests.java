package fr.parvis.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The survey, over HTTP, on the real server and the real database.
class SurveyTests {

    static final String SURVEY = "/fr/consultations/tout/questionnaire";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final Site SITE = new Site();

    @BeforeAll
    static void publish(@TempDir Path temporary) throws IOException {
        SITE.publish(sample(temporary), temporary, TODAY.minusDays(3), TODAY.plusDays(4), true);
    }

    static Path sample(Path temporary) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "all-types");
        try (var yaml = Fields.class.getResourceAsStream("every-type.yaml")) {
            Files.copy(yaml, folder.resolve("consultation.yaml"));
        }
        return folder;
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private static Visitor visitor() {
        return new Visitor(SITE).open(SURVEY);
    }

    /// At the check page, with an answer of each type.
    private static Visitor atChecking() {
        return visitor()
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("lieux", "parc", "other")
                .fill("lieux.other", "au café")
                .fill("note", "4")
                .press("Ajouter « Des arbres »")
                .press("Ajouter « Des bancs »")
                .fill("distance", "3,5")
                .fill("_day.venue", "3")
                .fill("_month.venue", "02")
                .fill("_year.venue", "2025")
                .fill("lieu_note.parc", "bien")
                .fill("lieu_note.lac", "dont-know")
                .press("Continuer")
                .fill("idee", "Des  bancs\r\net 🌳")
                .press("Continuer");
    }

    private static List<Fields> stored() {
        return SITE.database()
                .application()
                .sql()
                .sql("select fields from collection.content order by submission, layer")
                .query((row, number) -> Fields.parse(row.getBytes("fields")))
                .list();
    }

    private static long count(String table) {
        return SITE.database()
                .application()
                .sql()
                .sql("select count(*) from collection." + table)
                .query(Long.class)
                .single();
    }

    @Test
    void everyFirstPageIsAFormOfItsOwnAndOtherwiseTheSame() {
        Document first = visitor().page();
        Document second = visitor().page();

        String form = first.select("input[name=_form]").attr("value");
        assertThat(second.select("input[name=_form]").attr("value")).isNotEqualTo(form);
        assertThat(second.html().replace(second.select("input[name=_form]").attr("value"), form))
                .isEqualTo(first.html());
        assertThat(new String(SITE.get(SURVEY.replace("/fr/", "/en/")).body(), StandardCharsets.UTF_8))
                .contains("<html lang=\"en\">");
    }

    @Test
    void thePagesOfTheWayToTheReceiptHaveTheirHeadersAndNoOtherMethodOrAddress() {
        assertThat(SITE.get(SURVEY).headers().firstValue("Content-Security-Policy"))
                .isPresent();
        assertThat(SITE.get(SURVEY).headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(SITE.get(SURVEY + "/").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/de/consultations/tout/questionnaire").statusCode())
                .isEqualTo(404);
        assertThat(SITE.get("/fr/consultations/rien/questionnaire").statusCode())
                .isEqualTo(404);
        assertThat(SITE.post("/fr/recus/0000-0000", "a=b").statusCode()).isIn(404, 405);
    }

    @Test
    void everyTypeOfQuestionIsAnsweredCheckedSentAndReceived() {
        Visitor visitor = atChecking();
        assertThat(visitor.heading()).isEqualTo("Vérifiez vos réponses");
        assertThat(visitor.page().select("dd").eachText())
                .containsExactly(
                        "Habitant",
                        "Au parc",
                        "Ailleurs au café",
                        "4 sur 5",
                        "1. Des arbres",
                        "2. Des bancs",
                        "3,5 km",
                        "3 février 2025",
                        "du parc du bien",
                        "du lac Sans avis",
                        "Des bancs et 🌳");

        visitor.press("Envoyer ma contribution");

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.heading()).isEqualTo("Merci, votre contribution est enregistrée");
        assertThat(visitor.page().select(".code").text()).matches("([0-9A-Z]{4}-){6}[0-9A-Z]{2}");
        assertThat(visitor.page().text()).contains("Elle est dans le registre");
        assertThat(stored())
                .contains(new Fields(List.of(
                        new Field("statut", "habitant"),
                        new Field("lieux", "parc"),
                        new Field("lieux", "other"),
                        new Field("lieux.other", "au café"),
                        new Field("note", "4"),
                        new Field("ordre", "arbres>bancs"),
                        new Field("distance", "3,5"),
                        new Field("venue", "2025-02-03"),
                        new Field("lieu_note.parc", "bien"),
                        new Field("lieu_note.lac", "dont-know"),
                        new Field("idee", "Des  bancs\r\net 🌳"))));
        byte[] pdf =
                SITE.get(visitor.page().select("a[href$=.pdf]").attr("href")).body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void nothingIsStoredBeforeSending() {
        long before = count("submission");
        atChecking();
        assertThat(count("submission")).isEqualTo(before);
    }

    @Test
    void pagesAreKeptNowhereAndGiveNoAddressAway() {
        Visitor visitor = visitor().fill("statut", "habitant").press("Continuer");
        assertThat(visitor.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(visitor.answer().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(visitor.answer().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void errorsAreToldOnTopAndBesideTheFieldAndKeepWhatWasTyped() {
        Visitor visitor = visitor().press("Continuer");

        assertThat(visitor.status()).isEqualTo(422);
        Document page = visitor.page();
        assertThat(page.title()).startsWith("Erreur : Vous – Étape 1 sur ");
        Element summary = page.select("[role=alert]").first();
        assertThat(summary.select("h2").text()).isEqualTo("Une réponse est à reprendre");
        assertThat(summary.select("a").attr("href")).isEqualTo("#statut:1");
        assertThat(page.getElementById("statut:1").attr("type")).isEqualTo("radio");
        assertThat(page.getElementById("statut:error").text()).isEqualTo("Erreur : Choisissez une réponse.");
        assertThat(page.select("fieldset").first().attr("aria-describedby")).isEqualTo("statut:help statut:error");

        visitor.fill("statut", "other")
                .fill("statut.other", "Bien trop longtemps")
                .press("Continuer");
        assertThat(visitor.page().getElementById("statut.other:1").val()).isEqualTo("Bien trop longtemps");
        assertThat(visitor.page().getElementById("statut.other:1").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(visitor.page().text()).contains("9 caractères de trop");
        assertThat(visitor.page().select("input[value=other]").hasAttr("checked"))
                .isTrue();

        visitor.fill("statut.other", "Voisin").press("Continuer");
        assertThat(visitor.heading()).isEqualTo("Vos usages");
    }

    @Test
    void aWrongDateKeepsItsThreeBoxes() {
        Visitor visitor = visitor()
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("_day.venue", "31")
                .fill("_month.venue", "2")
                .fill("_year.venue", "2025")
                .press("Continuer");

        assertThat(visitor.page().getElementById("venue:day").val()).isEqualTo("31");
        assertThat(visitor.page().getElementById("venue:year").val()).isEqualTo("2025");
        assertThat(visitor.page().getElementById("venue:error").text()).contains("Cette date n’existe pas");
    }

    @Test
    void eachBoxOfADateThatIsMissingIsOutlinedAndTheSummaryLeadsToTheFirst() {
        Visitor visitor = visitor()
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("_day.venue", "3")
                .press("Continuer");

        assertThat(visitor.page().select("[id^=venue][aria-invalid=true]").eachAttr("id"))
                .containsExactly("venue:month", "venue:year");
        assertThat(visitor.page().select("a[href^=#venue]").eachAttr("href")).containsExactly("#venue:month");
    }

    @Test
    void anAnswerBringsAQuestionOfTheSamePageThenASection() {
        Visitor visitor = visitor().fill("statut", "asso").press("Continuer");
        assertThat(visitor.heading()).isEqualTo("Vous");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select("[role=alert]").text()).contains("une question de plus");

        visitor.fill("asso_nom", "Les Amis").press("Continuer");
        assertThat(visitor.heading()).isEqualTo("Votre association");
        assertThat(visitor.page().select(".step").text()).isEqualTo("Étape 2 sur 4");
    }

    @Test
    void goingBackLosesNothingEvenWhatIsWrong() {
        Visitor visitor = visitor()
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("distance", "loin")
                .fill("lieux", "lac")
                .press("Retour");
        assertThat(visitor.heading()).isEqualTo("Vous");
        assertThat(visitor.page().select("input[value=habitant]").hasAttr("checked"))
                .isTrue();

        visitor.press("Continuer");
        assertThat(visitor.page().getElementById("distance:1").val()).isEqualTo("loin");
        assertThat(visitor.page().select("input[value=lac]").hasAttr("checked")).isTrue();
        assertThat(visitor.page().select("[role=alert]")).isEmpty();
    }

    @Test
    void changingAnAnswerFromTheCheckPageComesBackToItByWhatIsNew() {
        Visitor visitor = atChecking().press("Modifier « Vous »");
        assertThat(visitor.heading()).isEqualTo("Vous");

        visitor.fill("statut", "asso").press("Continuer vers la vérification");
        visitor.fill("asso_nom", "Les Amis").press("Continuer vers la vérification");
        assertThat(visitor.heading()).isEqualTo("Votre association");

        visitor.fill("membres", "12").press("Continuer vers la vérification");
        assertThat(visitor.heading()).isEqualTo("Vérifiez vos réponses");

        visitor.press("Modifier « Vous »").fill("statut", "habitant").press("Continuer vers la vérification");
        assertThat(visitor.page().select(".notice li").eachText())
                .containsExactly("Quelle association ?", "Combien de membres ?");
        visitor.press("Envoyer ma contribution");
        assertThat(stored().getLast().names()).doesNotContain("_carried");
        assertThat(stored()).noneMatch(f -> f.names().contains("membres"));
    }

    @Test
    void theReceiptHoldsWhatIsNeededToFindItsAnswersInADataset() throws Exception {
        Visitor visitor = atChecking().press("Envoyer ma contribution");

        String commitment = visitor.page().select("details code").text();
        String address = visitor.page().select("details a").attr("href");
        String proof = new String(visitor.open(address).answer().body(), StandardCharsets.UTF_8);
        String[] lines = proof.split("\n");
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(HexFormat.of().parseHex(lines[4]), "HmacSHA256"));
        assertThat(lines[1]).isEqualTo(commitment);
        assertThat(HexFormat.of().formatHex(mac.doFinal(lines[7].getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(commitment);
    }

    @Test
    void theEnterKeyGoesOn() {
        assertThat(visitor().fill("statut", "habitant").enter().heading()).isEqualTo("Vos usages");
        assertThat(atChecking().enter().heading()).startsWith("Merci");
    }

    @Test
    void rankingButtonsKeepTheFocusAtHand() {
        Visitor visitor =
                visitor().fill("statut", "habitant").press("Continuer").press("Ajouter « Des bancs »");
        assertThat(visitor.page().select("[autofocus]").attr("value")).isEqualTo("add:ordre:arbres");
        visitor.press("Ajouter « Des jeux »");
        assertThat(visitor.page().select(".left")).isEmpty();
        assertThat(visitor.page().text()).contains("Votre classement est complet");
        visitor.press("Monter « Des jeux », place 2 sur 2");
        assertThat(visitor.page().select("[autofocus]").attr("value")).isEqualTo("down:ordre:jeux");
        assertThat(visitor.page().select(".ranked .name").eachText()).containsExactly("Des jeux", "Des bancs");
        assertThat(visitor.page().select("input[name=ordre]").val()).isEqualTo("jeux>bancs");
    }

    @Test
    void theLanguageChangesOnTheWayWithoutLoss() {
        Visitor visitor =
                visitor().fill("statut", "other").fill("statut.other", "Voisin").press("Continue in English");
        assertThat(visitor.heading()).isEqualTo("You");
        assertThat(visitor.page().getElementById("statut.other:1").val()).isEqualTo("Voisin");
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void theSameFormSentTwiceIsOneSubmission() {
        Visitor first = atChecking();
        Fields form = first.fields().and(new Fields(List.of(new Field("_action", "send"))));
        first.press("Envoyer ma contribution");
        long before = count("submission");
        String code = first.page().select(".code").text();

        Visitor again = new Visitor(SITE).post(SURVEY, form);
        assertThat(again.page().select(".code").text()).isEqualTo(code);
        assertThat(again.heading()).isEqualTo("Votre contribution était déjà enregistrée");
        assertThat(count("submission")).isEqualTo(before);
    }

    @Test
    void theSameFormWithOtherAnswersIsAsked() {
        Visitor visitor = atChecking();
        Fields form = visitor.fields().and(new Fields(List.of(new Field("_action", "change:vous"))));
        visitor.press("Envoyer ma contribution");
        String code = visitor.page().select(".code").text();
        long before = count("submission");

        Visitor other = new Visitor(SITE)
                .post(SURVEY, form)
                .fill("statut", "other")
                .fill("statut.other", "Voisin")
                .press("Continuer vers la vérification")
                .press("Envoyer ma contribution");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.heading()).isEqualTo("Ce formulaire a déjà servi");
        assertThat(count("submission")).isEqualTo(before);
        Fields question = other.fields();

        other.press("Ce sont les réponses d’une autre personne");
        assertThat(other.heading()).startsWith("Merci");
        assertThat(other.page().select(".code").text()).isNotEqualTo(code);
        assertThat(count("submission")).isEqualTo(before + 1);

        Visitor replacing =
                new Visitor(SITE).post(SURVEY, question.and(new Fields(List.of(new Field("_action", "replace")))));
        assertThat(replacing.page().select(".code").text()).isEqualTo(code);
        assertThat(count("submission")).isEqualTo(before + 1);
        assertThat(count("layer where kind = 'replacement'")).isPositive();
    }

    @Test
    void aDraftIsFoundByItsLinkAloneAndEndsWhenSent() {
        Visitor visitor = visitor()
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("distance", "loin")
                .press("Enregistrer pour plus tard");
        assertThat(visitor.heading()).isEqualTo("Vos réponses sont enregistrées pour plus tard");
        String link = visitor.page().select(".keep a").attr("href");
        assertThat(visitor.page().select(".keep a").text())
                .startsWith("http://")
                .endsWith(link);
        byte[] kept = SITE.database()
                .application()
                .sql()
                .sql("select encrypted from collection.draft limit 1")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("loin", "habitant");

        Visitor later = new Visitor(SITE).open(link);
        assertThat(later.heading()).isEqualTo("Vos usages");
        assertThat(later.page().getElementById("distance:1").val()).isEqualTo("loin");
        later.fill("distance", "2")
                .fill("lieu_note.parc", "bien")
                .fill("lieu_note.lac", "bien")
                .press("Ajouter « Des bancs »")
                .press("Continuer")
                .press("Continuer")
                .press("Envoyer ma contribution");
        assertThat(later.heading()).startsWith("Merci");
        assertThat(new Visitor(SITE).open(link).status()).isEqualTo(404);
    }

    @Test
    void theTrapIsHiddenAndFlagsWhoeverFillsIt() {
        Visitor visitor = visitor();
        assertThat(visitor.page().select("[name=website]").first().closest("[aria-hidden=true]"))
                .isNotNull();
        long before = count("submission where 'trap' = any(flags)");
        Visitor robot = visitor.fill("website", "https://example.org")
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("lieu_note.parc", "bien")
                .fill("lieu_note.lac", "bien")
                .press("Ajouter « Des bancs »")
                .press("Continuer")
                .press("Continuer")
                .press("Envoyer ma contribution");
        assertThat(robot.heading()).startsWith("Merci");
        assertThat(count("submission where 'trap' = any(flags)")).isEqualTo(before + 1);
        assertThat(count("submission where 'too-fast' = any(flags)")).isPositive();
    }
}

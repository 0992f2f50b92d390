package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The public pages, asked for over HTTP from the real server.
class SiteTests {

    private static final Path BICYCLES = Path.of("examples", "plan-velo");
    private static final Path PURCHASES = Path.of("examples", "achats-responsables");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private static final Site SITE = new Site();

    @BeforeAll
    static void publish(@TempDir Path temporary) {
        SITE.publish(BICYCLES, temporary, TODAY.minusDays(3), TODAY.plusDays(4), true);
        SITE.publish(PURCHASES, temporary, TODAY.minusDays(90), TODAY.minusDays(40), true);
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-FR,fr;q=0.9,en;q=0.8 | /fr/",
                "en-GB,en;q=0.9 | /en/",
                "de,en;q=0.5,fr;q=0.4 | /en/",
                "de | /fr/",
                ";DROP | /fr/"
            })
    void theBareAddressLeadsToTheBrowsersLanguage(String accepted, String expected) {
        var answer = SITE.get("/", "Accept-Language", accepted);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(expected);
        assertThat(answer.headers().firstValue("Vary"))
                .hasValueSatisfying(v -> assertThat(v).contains("Accept-Language"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theHomePageSaysWhatIsOpenAndWhatIsOver() {
        Document page = SITE.page("/fr/");

        assertThat(page.select("main h2").eachText()).containsExactly("Ouvertes", "Terminées");
        assertThat(page.select("main h3").eachText()).first().asString().startsWith("Castelvair à vélo");
        assertThat(page.select(".card").first().text()).contains("inclus");
    }

    @Test
    void withoutConsultationTheHomePageSaysSo() {
        try (var empty = new Site()) {
            assertThat(empty.page("/en/").select("main").text()).contains("No consultation for now");
            assertThat(empty.page("/fr/donnees-personnelles").select("main h2").eachText())
                    .doesNotContain("Pour chaque consultation");
        }
    }

    @Test
    void aConsultationsPageSaysWhyWhoWhenAndHow() {
        Document page = SITE.page("/fr/consultations/plan-velo");

        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1").text()).startsWith("Castelvair à vélo");
        assertThat(page.select("h2").eachText())
                .contains(
                        "Pourquoi cette consultation",
                        "Qui est concerné",
                        "Les étapes",
                        "Documents",
                        "Répondre autrement",
                        "Ce que deviendront vos réponses");
        assertThat(page.select("a.button").eachAttr("href")).containsOnly("/fr/consultations/plan-velo/questionnaire");
        assertThat(page.select("ol.steps > li")).hasSize(5);
        assertThat(page.select("ol.steps .when").eachText()).contains("terminé", "à venir");
        assertThat(page.text()).containsPattern("Environ \\d+ minutes");
        assertThat(page.select("a[href$=.txt]").attr("href"))
                .isEqualTo("/files/plan-velo/2/documents/reseau-actuel.txt");
    }

    @Test
    void aConsultationInFrenchAloneSaysSoInEnglish() {
        Document page = SITE.page("/en/consultations/achats-responsables");

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(page.text()).contains("its content is in French");
        assertThat(page.select("a.button")).isEmpty();
    }

    @Test
    void filesAreGivenAsTheyWerePublishedAndRunNothing() {
        var logo = SITE.get("/files/plan-velo/2/logo.svg");
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(logo.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(v -> assertThat(v).contains("default-src 'none'", "sandbox"));
        assertThat(logo.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
        var text = SITE.get("/files/plan-velo/2/documents/reseau-actuel.txt");
        assertThat(text.body()).asString().contains("Castelvair");
        for (String path : List.of(
                "/files/plan-velo/2/consultation.yaml",
                "/files/plan-velo/9/logo.svg",
                "/files/plan-velo/2/..%2Flogo.svg",
                "/files/none/1/logo.svg")) {
            assertThat(SITE.get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"donnees-personnelles", "mentions-legales", "accessibilite"})
    void noticesStandInBothLanguages(String path) {
        Document french = SITE.page("/fr/" + path);
        Document english = SITE.page("/en/" + path);

        assertThat(french.select("main h1")).hasSize(1);
        assertThat(english.select("main h1").text())
                .isNotEqualTo(french.select("main h1").text());
        assertThat(english.select("main h2")).hasSameSizeAs(french.select("main h2"));
    }

    @Test
    void personalDataOfEachConsultationHasItsPlace() {
        Document page = SITE.page("/fr/donnees-personnelles");

        assertThat(page.select("section#plan-velo dt")).isNotEmpty();
        assertThat(page.text()).contains("recharger la page en compte un de plus");
    }

    @Test
    void theLegalNoticeShowsWhatIsMissing() {
        assertThat(SITE.page("/fr/mentions-legales").select("dd").eachText())
                .contains("À compléter par l’éditeur du site");
    }

    @Test
    void healthIsToldToMachines() {
        for (String path : List.of("/health/live", "/health/ready")) {
            var answer = SITE.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).asString().isEqualTo("{\"status\":\"up\"}");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void whatIsNotThereIsAPage() {
        assertThat(SITE.get("/fr/consultations/none").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/fr/consultations/plan-velo/rapport/1/report.html").statusCode())
                .isEqualTo(404);
        assertThat(SITE.page("/en/consultations/none").select("h1").text()).isEqualTo("This page does not exist");
    }

    @Test
    void nothingIsKeptInTheBrowserNorCalledElsewhere() {
        for (String path : List.of("/fr/", "/fr/consultations/plan-velo", "/en/donnees-personnelles")) {
            var answer = SITE.get(path);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            Document page = Site.document(answer);
            assertThat(page.select("script, iframe, object, embed")).isEmpty();
            assertThat(page.select("[src], link[href]"))
                    .allSatisfy(e -> assertThat(e.attr("src") + e.attr("href")).matches("(/|data:).*"));
        }
    }

    @Test
    void headIsAnswered() {
        var head = SITE.send(
                HttpRequest.newBuilder(URI.create(SITE.address("/fr/"))).HEAD().build());
        assertThat(head.statusCode()).isEqualTo(200);
    }
}

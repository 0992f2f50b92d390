package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.site.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page that the public can meet, by day and by night, in both languages, on a phone and on a desk.
class PublicPagesTests {

    private static final String BICYCLES = "/consultations/plan-velo";

    private static Town town;
    private static Site site;
    private static Chromium chromium;

    private final Look look = new Look("public-pages");

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        chromium = new Chromium();
        town = new Town(temporary);
        site = town.site();
    }

    @AfterAll
    static void stop() {
        town.close();
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"fr, 320", "en, 1280"})
    void whatIsReadIsSound(String language, int width) {
        String from = "/" + language;
        try (var window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            for (String path : List.of(
                    "/",
                    BICYCLES,
                    "/consultations/" + Town.COMING,
                    "/consultations/" + Town.PAUSED,
                    "/consultations/" + Town.OVER,
                    "/consultations/" + Town.COMING + "/questionnaire",
                    "/consultations/" + Town.PAUSED + "/questionnaire",
                    "/consultations/" + Town.OVER + "/questionnaire",
                    "/donnees-personnelles",
                    "/mentions-legales",
                    "/accessibilite",
                    "/nulle-part")) {
                page.navigate(site.address(from + path));
                look.at(page, language + path.replace('/', '-') + "-" + width);
            }
        }
        assertThat(look.wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, 320", "en, 1280"})
    void keepingInformedIsSound(String language, int width) {
        try (var window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            page.navigate(site.address("/" + language + BICYCLES + "/rester-informe"));
            look.at(page, language + "-inform-1-ask-" + width);
            page.locator("#email").fill("jeanne");
            page.locator("main button").click();
            look.at(page, language + "-inform-2-error-" + width);
            page.locator("#email").fill(language + "@example.org");
            page.locator("main button").click();
            look.at(page, language + "-inform-3-sent-" + width);
            List<String> links = town.lastLinks();
            for (int link = 0; link < 2; link++) {
                page.navigate(site.address(links.get(link)));
                look.at(page, language + "-inform-4-link" + link + "-" + width);
                page.locator("main button").click();
                look.at(page, language + "-inform-5-done" + link + "-" + width);
            }
        }
        assertThat(look.wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, 320", "en, 1280"})
    void theSurveyIsSound(String language, int width) throws InterruptedException {
        String name = language + "-survey-";
        try (var window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            page.navigate(site.address("/" + language + BICYCLES + "/questionnaire"));
            look.at(page, name + "1-" + width);
            press(page, "next");
            look.at(page, name + "1-errors-" + width);
            check(page, "usager", "habite");
            check(page, "frequence", "jour");
            check(page, "moyen", "other");
            page.locator("[name='moyen.other']").fill("En patins");
            press(page, "next");
            look.at(page, name + "2-" + width);
            page.locator("[name=distance]").fill("loin");
            page.locator("[name='_day.dernier_trajet']").fill("31");
            press(page, "next");
            look.at(page, name + "2-errors-" + width);
            page.locator("[name=distance]").fill("3");
            page.locator("[name='_day.dernier_trajet']").fill("");
            check(page, "freins", "vol");
            press(page, "next");
            look.at(page, name + "3-" + width);
            check(page, "note", "4");
            check(page, "quartiers.gare", "difficile");
            press(page, "add:priorites:arceaux");
            press(page, "add:priorites:pistes");
            look.at(page, name + "3-ranked-" + width);
            press(page, "next");
            look.at(page, name + "4-" + width);
            page.locator("[name=garer]").fill("arceaux ".repeat(250));
            press(page, "next");
            look.at(page, name + "4-errors-" + width);
            page.locator("[name=garer]").fill("Des arceaux.\n" + "A".repeat(200));
            press(page, "save");
            look.at(page, name + "5-draft-" + width);
            page.locator("main a.button").click();
            press(page, "next");
            look.at(page, name + "6-check-" + width);
            send(page, name, width);
        }
        assertThat(look.wrong()).isEmpty();
    }

    /// The same form sent twice with different answers, then once more while too much pours in.
    private void send(Page page, String name, int width) throws InterruptedException {
        String receipt = post(page);
        if (receipt.isEmpty()) {
            // The crowd of the case before is still counted, for ten seconds.
            Thread.sleep(11_000);
            receipt = post(page);
        }
        press(page, "change:idees");
        page.locator("[name=garer]").fill("Des box.");
        press(page, "next");
        press(page, "send");
        look.at(page, name + "7-twice-" + width);
        press(page, "next");
        for (int sendings = 0; sendings < 11 * Town.PRESSURE; sendings++) {
            post(page);
        }
        press(page, "send");
        look.at(page, name + "8-puzzle-" + width);
        page.locator("#_answer").fill("cent");
        press(page, "send");
        look.at(page, name + "8-puzzle-wrong-" + width);
        page.navigate(site.address(receipt));
        look.at(page, name + "9-receipt-" + width);
        page.navigate(site.address(receipt.replaceFirst("\\?.*", "")));
        look.at(page, name + "9-receipt-later-" + width);
        page.navigate(site.address(receipt.replaceFirst("/recus/.*", "/recus/AAAA")));
        look.at(page, name + "9-receipt-unknown-" + width);
    }

    /// Sends the form of this page beside the browser.
    ///
    /// @return where the server leads; empty for nowhere
    private static String post(Page page) {
        var form = (String)
                page.evaluate("new URLSearchParams(new FormData(document.querySelector('#survey'))).toString()");
        String address = page.locator("#survey").getAttribute("action");
        return site.post(address, form + "&_action=send")
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static void check(Page page, String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").check();
    }

    private static void press(Page page, String action) {
        page.locator("button[value='" + action + "']:not([aria-hidden])").click();
    }

    @Test
    void anEmptySiteAndOneWithoutDatabaseAreSound() {
        try (var empty = new Site();
                var window = chromium.window(320, 640, true)) {
            Page page = window.newPage();
            for (String language : List.of("fr", "en")) {
                page.navigate(empty.address("/" + language + "/"));
                look.at(page, language + "-empty-home");
            }
            empty.database().close();
            for (String language : List.of("fr", "en")) {
                var answer = page.navigate(empty.address("/" + language + "/recus/0000-0000-0000-0000-0000-0000-00"));
                assertThat(answer.status()).isEqualTo(503);
                look.at(page, language + "-no-database");
            }
        }
        assertThat(look.wrong()).isEmpty();
    }
}

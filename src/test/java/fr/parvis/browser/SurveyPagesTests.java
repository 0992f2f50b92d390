package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.collection.Fields;
import fr.parvis.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page of the survey in Chromium, by keyboard: nothing wrong for axe, nothing wider than the window.
class SurveyPagesTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final Path PICTURES = Path.of("target", "survey-pages");

    @TempDir
    private Path temporary;

    private static Chromium chromium;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private Site open() throws IOException {
        Path folder = Files.createTempDirectory(temporary, "all-types");
        try (var yaml = Fields.class.getResourceAsStream("every-type.yaml")) {
            Files.copy(yaml, folder.resolve("consultation.yaml"));
        }
        var site = new Site();
        site.publish(folder, temporary, TODAY.minusDays(3), TODAY.plusDays(4), true);
        return site;
    }

    @ParameterizedTest
    @CsvSource({"fr, 320", "en, 1280"})
    void everyPageIsSoundInChromium(String language, int width) throws IOException {
        try (var site = open();
                var window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            page.navigate(site.address("/" + language + "/consultations/tout/questionnaire"));
            look(page, "1-first-" + width);
            press(page, "next");
            look(page, "2-errors-" + width);
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");

            page.locator("[value=habitant]").check();
            page.keyboard().press("Tab");
            page.locator("[name='statut.other']").press("Enter");
            page.waitForSelector("[name='lieu_note.parc']");
            look(page, "3-types-" + width);
            page.locator("[value='add:ordre:arbres']").click();
            page.locator("[value='add:ordre:bancs']").click();
            page.locator("[value='up:ordre:bancs']").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("[value='down:ordre:bancs'][autofocus]");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("down:ordre:bancs");
            page.locator("[name=distance]").fill("loin");
            page.locator("[value=other]").check();
            page.locator("[name='_day.venue']").fill("31");
            press(page, "next");
            look(page, "4-types-errors-" + width);
            page.locator("[name=distance]").fill("2");
            page.locator("[name='lieux.other']").fill("Ici");
            page.locator("[name='_day.venue']").fill("");
            page.locator("[name='lieu_note.parc'][value=bien]").check();
            page.locator("[name='lieu_note.lac'][value=mal]").check();
            press(page, "save");
            look(page, "5-draft-" + width);
            page.locator("a.button").click();
            press(page, "next");
            page.locator("[name=idee]").fill("Des bancs");
            press(page, "next");
            look(page, "6-check-" + width);
            press(page, "send");
            look(page, "7-receipt-" + width);
        }
        assertThat(wrong).isEmpty();
    }

    /// The visible button of this action.
    private static void press(Page page, String action) {
        page.locator("button[value=" + action + "]:not([aria-hidden])").click();
    }

    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        wrong.addAll(Chromium.violations(page).stream().map(v -> name + " " + v).toList());
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) overflow).intValue() > 0) {
            wrong.add(name + " is wider than the window by " + overflow);
        }
        Object small = page.evaluate("""
                [...document.querySelectorAll('main button:not([aria-hidden]), main input:not([type=hidden]):not([tabindex])')]
                  .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80)).join('\\n')""");
        if (!String.valueOf(small).isEmpty()) {
            wrong.add(name + " small: " + small);
        }
    }
}

package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.parvis.collection.Fields;
import fr.parvis.site.Site;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A whole consultation, every type of question, from its page to the receipt, by keyboard alone and without script.
class KeyboardTests {

    private static Site site;
    private static Chromium chromium;

    private final Look look = new Look("keyboard-pages");

    @BeforeAll
    static void start(@TempDir Path temporary) {
        chromium = new Chromium();
        site = new Site();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        site.publish(Path.of("examples", "plan-velo"), temporary, today.minusDays(3), today.plusDays(4), true);
    }

    @AfterAll
    static void stop() {
        site.close();
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"fr, phone", "en, enlarged", "fr, desk"})
    void everyQuestionIsAnsweredByKeyboardWithoutScript(String language, String screen) {
        try (BrowserContext window = open(screen)) {
            Page page = window.newPage();
            page.navigate(site.address("/" + language + "/consultations/plan-velo"));
            answer(page, language + "-" + screen);
            assertThat(page.title()).startsWith(language.equals("fr") ? "Merci" : "Thank you");
            assertThat(page.locator("[data-receipt], .code").first().innerText().replaceAll("\\W", ""))
                    .hasSizeGreaterThan(20);
        }
        assertThat(last().encoded()).isEqualTo(expected().encoded());
        assertThat(look.wrong()).isEmpty();
    }

    private static BrowserContext open(String screen) {
        return switch (screen) {
            case "phone" -> chromium.window(320, 640, false);
            case "enlarged" -> chromium.enlargedFourTimes(false);
            default -> chromium.window(1280, 800, false);
        };
    }

    private void answer(Page page, String name) {
        var keyboard = new Keyboard(page, look);
        look(page, name + "-0-consultation");
        keyboard.press("main a.button");

        look(page, name + "-1-vous");
        keyboard.choose("usager", "habite");
        keyboard.choose("age", "30-44");
        keyboard.choose("frequence", "semaine");
        keyboard.choose("moyen", "other");
        keyboard.type("moyen.other", "En patins");
        keyboard.act("next");

        keyboard.type("distance", "3,5");
        keyboard.type("_day.dernier_trajet", "31");
        keyboard.type("_month.dernier_trajet", "2");
        keyboard.type("_year.dernier_trajet", "2025");
        keyboard.choose("nuit", "cour");
        keyboard.act("next");

        look(page, name + "-2-errors");
        keyboard.to(".error-summary a[href*=dernier_trajet]");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("_day.dernier_trajet");
        keyboard.type("_day.dernier_trajet", "28");
        keyboard.tick("freins", "circulation");
        keyboard.tick("freins", "vol");
        keyboard.tick("freins", "other");
        keyboard.type("freins.other", "Les pavés");
        keyboard.act("next");

        look(page, name + "-3-reseau");
        keyboard.choose("note", "4");
        keyboard.choose("quartiers.centre", "facile");
        keyboard.choose("quartiers.gare", "difficile");
        keyboard.choose("quartiers.campus", "dont-know");
        keyboard.choose("quartiers.activites", "moyen");
        keyboard.act("add:priorites:carrefours");
        keyboard.act("add:priorites:pistes");
        keyboard.act("up:priorites:pistes");
        look(page, name + "-4-ranked");
        keyboard.type("rue_prioritaire", "Rue Haute");
        keyboard.act("next");

        keyboard.type("amenager", "Des pistes.\nDes arbres.");
        keyboard.type("garer", "Des arceaux");
        keyboard.act("next");

        look(page, name + "-5-check");
        keyboard.act("send");
        look(page, name + "-6-receipt");
    }

    private void look(Page page, String name) {
        look.picture(page, name);
        look.measure(page, name);
    }

    private static Fields last() {
        List<byte[]> stored = site.database()
                .owner()
                .sql()
                .sql("select fields from collection.content order by ctid desc limit 1")
                .query(byte[].class)
                .list();
        return Fields.parse(stored.getFirst());
    }

    private static Fields expected() {
        return Fields.parse(("usager=habite&age=30-44&frequence=semaine&moyen=other&moyen.other=En+patins"
                        + "&distance=3%2C5&dernier_trajet=2025-02-28&freins=circulation&freins=vol&freins=other"
                        + "&freins.other=Les+pav%C3%A9s&nuit=cour&note=4&quartiers.centre=facile"
                        + "&quartiers.gare=difficile&quartiers.campus=dont-know&quartiers.activites=moyen"
                        + "&priorites=pistes%3Ecarrefours&rue_prioritaire=Rue+Haute"
                        + "&amenager=Des+pistes.%0D%0ADes+arbres.&garer=Des+arceaux")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}

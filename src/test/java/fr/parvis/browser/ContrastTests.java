package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import fr.parvis.site.Site;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one acts on stands out from what is beside it, 3 to 1 at least, measured in pixels: edges of fields, marks of
/// choices, buttons, and the ring around whatever has the focus. Text is measured by axe in [PublicPagesTests].
class ContrastTests {

    private static final double LEAST = 3;

    /// Where each control is, and a name for it.
    private static final String CONTROLS = """
            () => [...document.querySelectorAll(
                'main input:not([type=hidden]):not([tabindex]), main textarea, main button:not([aria-hidden]):not(.link), main a.button')]
              .map(e => { const b = e.getBoundingClientRect();
                return { name: e.tagName + ' ' + (e.type || '') + ' ' + (e.name || '') + ' ' + (e.value || '') + (e.checked ? ' chosen' : ''),
                  type: e.type || '', checked: !!e.checked,
                  left: b.left + scrollX, width: b.width, middle: b.top + scrollY + b.height / 2 }; })""";

    /// The same of what has the focus, in the window.
    private static final String FOCUSED = """
            () => { const e = document.activeElement, b = e.getClientRects()[0];
              return { name: e.tagName + ' ' + e.className + ' ' + (e.type || '') + ' ' + (e.name || ''), body: e === document.body,
                left: b.left, middle: Math.min(b.top + b.height / 2, innerHeight - 2) }; }""";

    private static Site site;
    private static Chromium chromium;

    private final List<String> faint = new ArrayList<>();

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
    @CsvSource({"LIGHT, NONE", "DARK, NONE", "LIGHT, ACTIVE", "DARK, ACTIVE"})
    void edgesMarksAndFocusStandOut(ColorScheme scheme, ForcedColors forced) {
        try (var window = chromium.window(800, 900, true)) {
            Page page = window.newPage();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
            page.navigate(site.address("/fr/consultations/plan-velo"));
            measure(page);
            focusEverywhere(page);
            page.locator("main a.button").first().click();
            measure(page);
            next(page);
            measure(page);
            page.locator("[value=habite]").check();
            page.locator("[name=frequence][value=jour]").check();
            measure(page);
            next(page);
            page.locator("[value=vol]").check();
            measure(page);
            focusEverywhere(page);
            next(page);
            page.locator("[value='add:priorites:arceaux']").click();
            measure(page);
            next(page);
            measure(page);
            focusEverywhere(page);
        }
        assertThat(faint).isEmpty();
    }

    private static void next(Page page) {
        page.locator("button[value=next]:not([aria-hidden])").click();
    }

    private void measure(Page page) {
        page.evaluate("() => document.activeElement.blur()");
        var shot = Shot.of(page);
        for (Object found : (List<?>) page.evaluate(CONTROLS)) {
            var control = (Map<?, ?>) found;
            double left = number(control, "left");
            double middle = number(control, "middle");
            note(page, "edge", control, shot.contrast(left - 3, left - 1, left + 8, middle));
            if (Boolean.TRUE.equals(control.get("checked"))) {
                double centre = left + number(control, "width") / 2;
                note(page, "mark", control, shot.contrast(left + 7, centre - 5, centre + 5, middle));
            }
        }
    }

    /// The ring stands 2 to 5 pixels out of the edge.
    private void focusEverywhere(Page page) {
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        for (int stops = 0; stops < 60; stops++) {
            page.keyboard().press("Tab");
            var focused = (Map<?, ?>) page.evaluate(FOCUSED);
            if (Boolean.TRUE.equals(focused.get("body"))) {
                return;
            }
            var line = Shot.line(page, number(focused, "left") - 10, number(focused, "middle"));
            note(page, "ring", focused, line.contrast(1, 4, 8, 0));
        }
    }

    private void note(Page page, String what, Map<?, ?> control, double contrast) {
        if (contrast < LEAST) {
            faint.add("%s of %s on %s: %.2f".formatted(what, control.get("name"), page.title(), contrast));
        }
    }

    private static double number(Map<?, ?> found, String key) {
        return ((Number) found.get(key)).doubleValue();
    }
}

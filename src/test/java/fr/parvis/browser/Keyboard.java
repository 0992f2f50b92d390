package fr.parvis.browser;

import com.microsoft.playwright.Page;
import java.util.Map;

/// A person at a page with a keyboard and nothing else: Tab, Space, arrows, Enter and letters. Wherever she stops, the
/// focus must show: in the window, within a ring of 3 pixels; of a large field, the line where she writes.
final class Keyboard {

    private static final int MOST_STOPS = 150;

    private static final String FOCUS = """
            () => {
              const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
              return {
                at: e.tagName + ' ' + (e.name || '') + ' ' + (e.value || e.textContent || '').trim().slice(0, 40),
                body: e === document.body,
                ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
                within: box.left >= 0 && box.right <= innerWidth && box.top >= -1
                  && (e.tagName === 'TEXTAREA' ? box.top + 40 : box.bottom) <= innerHeight + 1
              };
            }""";

    private final Page page;
    private final Look look;

    Keyboard(Page page, Look look) {
        this.page = page;
        this.look = look;
    }

    /// Tab, until the focus is on the first thing that this describes.
    void to(String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
            showsFocus();
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + page.url());
    }

    private void showsFocus() {
        var focus = (Map<?, ?>) page.evaluate(FOCUS);
        if ((boolean) focus.get("body")) {
            return;
        }
        if (((Number) focus.get("ring")).doubleValue() < 3) {
            look.note(page.url(), "no ring around " + focus.get("at"));
        }
        if (!(boolean) focus.get("within")) {
            look.note(page.url(), "focus out of sight on " + focus.get("at"));
        }
    }

    /// Tab to a group of choices, Space on the first, then down to this one.
    void choose(String name, String value) {
        to("[name='" + name + "']");
        page.keyboard().press("Space");
        for (int steps = 0; !page.evaluate("document.activeElement.value").equals(value); steps++) {
            if (steps > 20) {
                throw new AssertionError("The arrows never reach " + value + " of " + name);
            }
            page.keyboard().press("ArrowDown");
            showsFocus();
        }
    }

    void tick(String name, String value) {
        to("[name='" + name + "'][value='" + value + "']");
        page.keyboard().press("Space");
    }

    void type(String name, String text) {
        to("[name='" + name + "']");
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /// Tab to a link or a button, Enter, and the page that follows.
    void press(String selector) {
        to(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /// Presses a button of the survey.
    void act(String action) {
        press("button[value='" + action + "']");
    }
}

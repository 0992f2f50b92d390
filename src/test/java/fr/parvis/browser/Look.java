package fr.parvis.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at page after page and gathers what is wrong with them.
final class Look {

    /// Everything that sticks out: of the window, of a frame that hides it, or under the size of a finger.
    private static final String MEASURES = """
            () => {
              const out = [];
              const name = e => e.tagName + '.' + e.className + ' ' + (e.textContent || e.outerHTML).trim().slice(0, 60);
              if (document.documentElement.scrollWidth > innerWidth)
                out.push('wider than the window: ' + document.documentElement.scrollWidth + ' > ' + innerWidth);
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                if (!walker.currentNode.data.trim() || parent.closest('.hidden, .away, .skip, .scroll, svg, style')) continue;
                const range = document.createRange();
                range.selectNodeContents(walker.currentNode);
                for (const r of range.getClientRects()) {
                  if (r.width && (r.right > innerWidth + 1 || r.left < -1)) { out.push('out of the window: ' + name(parent)); break; }
                  const frame = parent.closest('*');
                  for (let f = frame; f && f !== document.body; f = f.parentElement) {
                    const style = getComputedStyle(f), box = f.getBoundingClientRect();
                    if (style.overflow !== 'visible' && (r.right > box.right + 1 || r.bottom > box.bottom + 1)) out.push('cut: ' + name(parent));
                  }
                }
              }
              for (const e of document.querySelectorAll('main button:not([aria-hidden]), main a.button, main input:not([type=hidden]):not([tabindex]), main textarea'))
                if (e.getBoundingClientRect().height < 44) out.push('less than 44 px high: ' + name(e));
              return out;
            }""";

    private static final String WIDER_SPACING = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}'
                + 'p{margin-bottom:2em!important}');
              document.adoptedStyleSheets = [sheet];
            }""";

    private final Path pictures;
    private final List<String> wrong = new ArrayList<>();

    /// @param pictures a folder under `target`
    Look(String pictures) {
        this.pictures = Path.of("target", pictures);
    }

    List<String> wrong() {
        return wrong;
    }

    /// Judged by axe by day and by night, and measured, with the letters further apart as well.
    void at(Page page, String name) {
        judge(page, name, ColorScheme.DARK);
        judge(page, name, ColorScheme.LIGHT);
        measure(page, name);
        page.evaluate(WIDER_SPACING);
        measure(page, name + ", letters further apart");
        page.evaluate("() => { document.adoptedStyleSheets = []; }");
    }

    /// Judged by axe only.
    void judge(Page page, String name, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        picture(page, name + (scheme == ColorScheme.DARK ? "-dark" : ""));
        Chromium.violations(page).forEach(fault -> note(name + " " + scheme, fault));
    }

    /// Measured only.
    void measure(Page page, String name) {
        ((List<?>) page.evaluate(MEASURES)).forEach(fault -> note(name, fault));
    }

    /// Kept only when asked for by `-Dpictures=true`.
    void picture(Page page, String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    void note(String where, Object fault) {
        wrong.add(where + ": " + fault);
    }
}

package fr.parvis.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, headless, that reaches this machine alone. A test that needs it fails without it.
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path program = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("Chromium is not at " + program
                    + ": install Debian's package chromium, as ./check does, or name it by -Dchromium=PROGRAM");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /// A new window of this many pixels, that shares nothing with others.
    BrowserContext window(int width, int height, boolean script) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(script));
    }

    /// What a window of 1280 pixels shows of a page enlarged four times: 320 by 256 CSS pixels.
    BrowserContext enlargedFourTimes(boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(320, 256)
                .setDeviceScaleFactor(4)
                .setJavaScriptEnabled(script));
    }

    /// What axe finds wrong on this page, a line each, no rule disabled, best practices and experiments included.
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of(
                                "wcag2a",
                                "wcag2aa",
                                "wcag21a",
                                "wcag21aa",
                                "wcag22aa",
                                "best-practice",
                                "experimental",
                                "EN-301-549",
                                "RGAAv4"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + " " + rule.getId() + ": " + node.getHtml() + " "
                                        + node.getFailureSummary()))
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package fr.parvis.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    private static final String AXE = axe();

    private static final String JUDGE = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental',
                'EN-301-549', 'RGAAv4'];
              const judged = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
              return judged.violations.flatMap(rule => rule.nodes.map(
                node => location.href + ' ' + rule.id + ': ' + node.html + ' ' + node.failureSummary));
            }""";

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

    /// What axe finds wrong on this page, a line each: no rule disabled but those of level AAA, best practices and
    /// experiments included. It is run in the page itself, and brings nothing back but what it holds against it.
    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(JUDGE)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe.min.js is not in axe-core")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

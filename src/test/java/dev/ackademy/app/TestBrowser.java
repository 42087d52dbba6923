package dev.ackademy.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by the playwright-core that pages are graded with, and by the Node of the build.
 * Downloads nothing. For the thread that opened it.
 */
public final class TestBrowser implements AutoCloseable {
    /** What a page that is asked for something has to show within. Grading has more, see {@link TestWorkspace}. */
    private static final double SOON_MS = 15_000;

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static TestBrowser open() {
        System.setProperty("playwright.cli.dir", driver().toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(SOON_MS);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program("chromium"))
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new TestBrowser(playwright, browser);
    }

    /** Someone new at the site, with an English browser; what reads the pages' language must read it from the page. */
    TestVisitor visitor(TestSite site) {
        return visitor(site, options());
    }

    TestVisitor visitor(TestSite site, Browser.NewContextOptions options) {
        TestVisitor visitor = new TestVisitor(site, browser.newContext(options));
        visitor.page().setDefaultTimeout(SOON_MS);
        return visitor;
    }

    /** Somebody with a page that is not ours. */
    public BrowserContext stranger() {
        BrowserContext context = browser.newContext(options());
        context.setDefaultTimeout(SOON_MS);
        return context;
    }

    static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-US")
                // A test that looks at what goes over the network means the network. See OfflineIT for the worker.
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    /** The layout that playwright-java expects of its bundle: a folder with the package in it. */
    private static Path driver() {
        Path folder = Path.of("target/runtimes/browser").toAbsolutePath();
        if (!Files.isRegularFile(folder.resolve("package/cli.js"))) {
            throw new IllegalStateException(
                    "expected a driver in " + folder + "; 'mvn process-resources' puts it there");
        }
        return folder;
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "expected '" + name + "' on the PATH; './ackademy setup' installs what is missing"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

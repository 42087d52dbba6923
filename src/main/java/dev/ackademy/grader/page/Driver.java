package dev.ackademy.grader.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.ackademy.jail.BrowserCell;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Drives one jailed browser: Playwright starts the cell's program where it would start Chromium, and talks to it over the
 * two descriptors that go through all walls. For the thread that opened it.
 */
final class Driver implements AutoCloseable {
    private static final double TO_START_MS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Driver(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @param driver the folder that holds the driver's package, as the build assembles it */
    static Driver start(BrowserCell cell, Path driver) throws IOException {
        System.setProperty("playwright.cli.dir", driver.toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        // What the driver writes there is never looked at: the browser has a /tmp of its own.
                        "TMPDIR",
                        "/tmp")));
        try {
            return new Driver(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(cell.program())
                                    .setIgnoreDefaultArgs(List.of("--disable-popup-blocking"))
                                    .setTimeout(TO_START_MS)));
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    BrowserContext context() {
        return browser.newContext(new Browser.NewContextOptions()
                // A page that came over the driver counts as one from the internet, which may not reach a loopback.
                .setPermissions(List.of("local-network-access"))
                .setAcceptDownloads(false));
    }

    private static Path node() throws IOException {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no node on the PATH to drive the browser with"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}

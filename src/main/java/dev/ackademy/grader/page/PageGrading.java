package dev.ackademy.grader.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.jail.BrowserCell;
import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Ending;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Teardown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Grades one module for a page: starts our server in one jail and a browser in another, opens a page per check, and looks
 * at what the server saw. One object, one submission, one thread.
 */
public final class PageGrading {
    private static final Duration TO_LISTEN = Duration.ofSeconds(10);

    /** From the first page on; a page that is stuck is noticed earlier, call by call. */
    private static final Duration TO_FINISH = Duration.ofSeconds(45);

    /** A page has less of its own; this ends what does not even let itself be asked. */
    private static final Duration TO_OPEN = Duration.ofSeconds(20);

    /** The window in which one connection too many is still caught: what a client waits at most before it tries again. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private static final String CLIENT = "javascript/node_modules/socket.io/client-dist";
    private static final int FIRST_ADDRESS = 2;

    private final Jail jail;
    private final Grader grader;
    private final long seed;
    private final Runnable checkDone;
    private final Console console = new Console();
    private final List<PageCheck> played = new ArrayList<>();

    /**
     * @param grader of a page
     * @param seed everything that is drawn follows from it
     * @param checkDone called after each check
     */
    public PageGrading(Jail jail, Grader grader, long seed, Runnable checkDone) {
        this.jail = jail;
        this.grader = grader;
        this.seed = seed;
        this.checkDone = checkDone;
    }

    /** @throws IOException when something of ours failed; the run may be repeated */
    public PageResult grade(byte[] source) throws IOException, InterruptedException {
        Grader.Page page = grader.page().orElseThrow();
        PageFiles files = PageFiles.of(source, jail.part(CLIENT));
        try (Teardown teardown = new Teardown()) {
            Cell server = jail.take(ProgrammingLanguage.JAVASCRIPT);
            teardown.add(server::close);
            server.deliver(page.server().getBytes(StandardCharsets.UTF_8));
            BrowserCell cell = jail.takeBrowser();
            teardown.add(cell::close);
            Driver driver = start(cell, jail.part("browser"));
            teardown.add(driver::close);
            teardown.add(cell::close); // before its driver, which may wait for a page that is stuck
            if (!server.awaitListening(TO_LISTEN)) {
                throw new IOException("our own server does not listen; it said "
                        + server.output().text());
            }
            cell.enter(server.url().getPort());
            return play(driver, cell, files, new ServersView(server.output()));
        }
    }

    private static Driver start(BrowserCell cell, Path driver) throws IOException {
        try {
            return Driver.start(cell, driver);
        } catch (PlaywrightException failure) {
            throw new IOException("the jailed browser does not start: " + failure.getMessage(), failure);
        }
    }

    private PageResult play(Driver driver, BrowserCell cell, PageFiles files, ServersView server)
            throws IOException, InterruptedException {
        Watchdog watchdog = new Watchdog(cell::close);
        try {
            return result(played(driver, cell, files, server, watchdog));
        } catch (TimeoutError stuck) {
            return result(Optional.of(new PageEnd.Stuck()));
        } catch (PlaywrightException broken) {
            return result(Optional.of(whyBroken(cell, watchdog, broken)));
        }
    }

    private Optional<PageEnd> played(
            Driver driver, BrowserCell cell, PageFiles files, ServersView server, Watchdog watchdog)
            throws IOException, InterruptedException {
        BrowserContext context = driver.context();
        Deadline end = Deadline.in(TO_FINISH);
        Duration patience = grader.patience();
        for (Check check : grader.checks()) {
            if (end.over()) {
                return Optional.of(new PageEnd.Stuck());
            }
            PageCheck now = new PageCheck(check, grader, seed, server, cell.address(FIRST_ADDRESS + played.size()));
            watchdog.within(TO_OPEN);
            LearnersPage page = LearnersPage.open(context, now.host(), cell.port(), files, console);
            Optional<PageEnd> trouble = page.trouble();
            watchdog.rest();
            if (trouble.isPresent()) {
                return trouble;
            }
            played.add(now);
            now.play(page, cell, patience, watchdog);
            checkDone.run();
            if (now.speechless() && played.size() == 1) {
                return now.end();
            }
            patience = now.failed() ? grader.patience().dividedBy(4) : patience;
        }
        Deadline late = Deadline.in(LINGER);
        for (PageCheck one : played) {
            one.linger(late);
        }
        return Optional.empty();
    }

    private static PageEnd whyBroken(BrowserCell cell, Watchdog watchdog, PlaywrightException broken) {
        if (watchdog.bit()) {
            return new PageEnd.Stuck();
        }
        boolean memory =
                cell.ended().filter(Ending.OutOfMemory.class::isInstance).isPresent();
        boolean crashed = String.valueOf(broken.getMessage()).contains("crashed");
        return memory || crashed
                ? new PageEnd.OutOfMemory()
                : new PageEnd.Threw("the page took its browser down: "
                        + String.valueOf(broken.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""));
    }

    private PageResult result(Optional<PageEnd> end) {
        List<CheckResult> results =
                new ArrayList<>(played.stream().map(PageCheck::result).toList());
        grader.checks().stream()
                .skip(results.size())
                .forEach(check -> results.add(CheckResult.notRun(check.id(), Transport.WEBSOCKET)));
        return new PageResult(results, end, console.lines());
    }
}

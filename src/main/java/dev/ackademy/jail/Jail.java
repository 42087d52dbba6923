package dev.ackademy.jail;

import dev.ackademy.jail.JailReport.Fact;
import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs that nobody trusts. Each runs alone in a {@link Cell}: it sees no file of this host, no network but its
 * own, no other process, and it may use so much and no more. Opened once per process; for any thread.
 */
public final class Jail implements AutoCloseable {
    private final Workshop workshop;
    private final Cells cells;
    private final Map<ProgrammingLanguage, LanguageRuntime> runtimes;
    private final Pool pool;
    private final Map<ProgrammingLanguage, JailUnavailable> missing;

    private @Nullable Fact browser;

    private Jail(Workshop workshop, Cells cells, Languages languages) {
        this.workshop = workshop;
        this.cells = cells;
        this.runtimes = Map.copyOf(languages.runtimes());
        this.missing = Map.copyOf(languages.missing());
        this.pool = new Pool(cells, languages.servers());
    }

    /**
     * Opens the jail after it has held against an attempt to break out; takes about half a second.
     *
     * @param runtimes the folder that the build assembles, {@code target/runtimes}
     * @throws JailUnavailable when this host cannot confine a program; it says why, and what mends it
     */
    public static Jail open(Path runtimes) throws JailUnavailable {
        return open(new JailProbe(runtimes), Allowance.USUAL);
    }

    static Jail open(JailProbe probe, Allowance allowance) throws JailUnavailable {
        JailProbe.Findings findings = probe.findings();
        if (findings.workshop().isPresent()) {
            Workshop workshop = findings.workshop().get();
            return new Jail(workshop, workshop.cells(allowance), workshop.languages());
        }
        Fact failure = new JailReport(findings.host(), Map.of())
                .failure()
                .orElseThrow(() -> new IllegalStateException("no fact failed, yet there is no jail"));
        throw new JailUnavailable(failure.name() + ": " + failure.seen(), failure.remedy());
    }

    /** The languages that this host can run; what the others lack, {@link #whyNot} tells. */
    public Set<ProgrammingLanguage> languages() {
        return runtimes.keySet().stream().filter(this::runs).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this host can run the language. The first question about pages takes a second: a browser is tried. */
    public boolean runs(ProgrammingLanguage language) {
        LanguageRuntime runtime = runtimes.get(language);
        return runtime != null
                && (language != ProgrammingLanguage.BROWSER || trial(runtime).holds());
    }

    /** A browser has walls of its own, so it is tried, too, once and when somebody asks. */
    private synchronized Fact trial(LanguageRuntime runtime) {
        if (browser == null) {
            browser = cells.tryBrowser(ProgrammingLanguage.BROWSER.title(), runtime);
        }
        return browser;
    }

    /** Why a language cannot be run here, and what mends it; empty when it can. */
    public String whyNot(ProgrammingLanguage language) {
        JailUnavailable reason = missing.get(language);
        if (reason != null) {
            return reason.reason() + ". " + reason.remedy();
        }
        LanguageRuntime runtime = runtimes.get(language);
        if (runtime == null || runs(language)) {
            return "";
        }
        Fact fact = trial(runtime);
        return fact.seen() + ". " + fact.remedy();
    }

    /**
     * From now on keeps so many idle cells ready, and starts another for each that is taken. Returns at once: they are
     * started one after another. Whoever does not ask for this pays for no cell but those that are taken.
     */
    public void warm(PoolSize size) {
        pool.keep(size);
    }

    /** How many idle cells are ready. */
    public int idle(ProgrammingLanguage language) {
        return pool.idle(language);
    }

    /**
     * Takes an idle cell, or starts one when none is ready; {@link Cell#deliver} makes it the submission. Whoever takes
     * it closes it.
     *
     * @throws JailFault when it does not start, or this host does not have the language; never the learner's fault
     */
    public Cell take(ProgrammingLanguage language) throws JailFault {
        if (language == ProgrammingLanguage.BROWSER) {
            throw new IllegalArgumentException("a page has no cell of its own, it lives in a browser's");
        }
        LanguageRuntime runtime = runtimes.get(language);
        if (runtime == null) {
            throw new JailFault("this host cannot run " + language.title() + ", only " + languages());
        }
        Optional<Cell> ready = pool.take(language);
        return ready.isPresent() ? ready.get() : cells.start(runtime);
    }

    /**
     * Prepares a cell for a browser; whoever takes it starts the browser, and closes the cell.
     *
     * @throws JailFault when this host does not have a browser
     */
    public BrowserCell takeBrowser() throws JailFault {
        LanguageRuntime runtime = runtimes.get(ProgrammingLanguage.BROWSER);
        if (runtime == null || !runs(ProgrammingLanguage.BROWSER)) {
            throw new JailFault(
                    "this host has no browser that can be confined: " + whyNot(ProgrammingLanguage.BROWSER));
        }
        return cells.prepareBrowser(runtime);
    }

    /** A file or folder of the assembled runtimes, such as {@code browser}. */
    public Path part(String name) {
        return workshop.folder().of(name);
    }

    /** Ends every cell that is open, idle or not. */
    @Override
    public void close() {
        pool.close();
        cells.close();
        workshop.release();
    }
}

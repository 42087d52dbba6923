package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a browser is confined: as any program, but with a filter that lets it make processes, and with more of everything.
 * What a limit cannot bound, because it counts for one process and there are many, {@link BrowserWatch} bounds.
 */
record BrowserStart(Host host, RuntimesFolder folder, LanguageRuntime runtime, StartFiles files, Spawner spawner) {
    /** A renderer with V8's reserves has 270 MiB when nothing happens in it. */
    static final long BYTES_PER_PROCESS = 640L << 20;

    /** Ten processes and a hundred threads when nothing happens, and some for each page. */
    private static final int THREADS = 320;

    private static final Allowance ALLOWANCE =
            new Allowance(Duration.ofSeconds(30), Duration.ofSeconds(30), THREADS, 1024, 96L << 20, 32L << 20, 0, 0);

    /**
     * Later switches win over those of whoever drives the browser. Its own sandbox needs user namespaces, which a jail
     * does not have. All pages share one renderer, so that opening many does not make many processes.
     */
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--user-data-dir=/tmp/profile",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-breakpad",
            "--disable-site-isolation-trials",
            "--renderer-process-limit=1",
            "--no-proxy-server");

    /** The script that whoever drives the browser starts in its place. Descriptors 3 and 4 go through. */
    Path script() throws IOException {
        List<String> words = new CommandLine(host, folder.etc(), ALLOWANCE).of(runtime, files.filter(), files.info());
        return files.script(words, SWITCHES);
    }
}

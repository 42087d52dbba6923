package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A jail for a browser. Unlike a {@link Cell} it is started by somebody else, the library that drives the browser: start
 * {@link #program} as if it were Chromium, then call {@link #enter} before anything untrusted is loaded. From then on
 * the browser is watched, and it reaches one server and nothing else. Used once; whoever took it closes it.
 */
public final class BrowserCell implements AutoCloseable {
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final BrowserStart start;
    private final Consumer<BrowserCell> onClose;
    private final Path program;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable BrowserWatch watch;
    private volatile @Nullable Relay outlet;

    BrowserCell(BrowserStart start, Consumer<BrowserCell> onClose) throws IOException {
        this.start = start;
        this.onClose = onClose;
        this.program = start.script();
    }

    /** What to start in Chromium's place, with its arguments; it can be started once. */
    public Path program() {
        return program;
    }

    /**
     * Makes sure that the browser, which runs by now, stands inside all walls, and opens the one way out of it.
     *
     * @param port of the server on this host's loopback that pages may reach
     * @throws JailFault when a wall is missing, after the browser has been ended, or when it does not run
     */
    public void enter(int port) throws JailFault, InterruptedException {
        try {
            ProcessHandle first = ProcessHandle.of(start.files().program())
                    .orElseThrow(() -> new JailFault("the browser's process is gone"));
            watch = BrowserWatch.over(first);
            Confinement.check(first, start.host());
            outlet = Relay.outOf(
                    first.pid(), start.host(), start.folder().outlet(), port, start.spawner(), Deadline.in(TO_ANSWER));
        } catch (IOException failure) {
            close();
            throw new JailFault("the browser's jail does not stand: " + failure.getMessage(), failure);
        }
    }

    /**
     * Where pages find the server. All numbers lead to it, so that each page can have an address of its own.
     *
     * @param number 2 to 250
     */
    public String address(int number) {
        if (number < 2 || number > 250) {
            throw new IllegalArgumentException("expected a number from 2 to 250, but got " + number);
        }
        return "127.0.0." + number;
    }

    /** The port that belongs to every {@link #address}. */
    public int port() {
        return CommandLine.port();
    }

    /**
     * Breaks the connections to one address, as a network does that fails, and refuses new ones for that long.
     *
     * @return how many it broke
     */
    public int cut(String address, Duration time) throws JailFault, InterruptedException {
        Relay way = outlet;
        if (way == null) {
            throw new IllegalStateException("nothing can be cut before the browser has been entered");
        }
        try {
            return way.cut(address, time, Deadline.in(TO_ANSWER));
        } catch (IOException failure) {
            throw new JailFault("the outlet does not answer", failure);
        }
    }

    /** Why we ended it, when we did before it was closed. */
    public Optional<Ending> ended() {
        BrowserWatch now = watch;
        return now == null ? Optional.empty() : now.ended();
    }

    /** Ends every process of the browser with SIGKILL and waits until they are gone. Closing again does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            Relay way = outlet;
            if (way != null) {
                way.close();
                way.awaitEnd(Deadline.in(TO_ANSWER));
            }
            BrowserWatch watching = watch;
            if (watching != null) {
                watching.close();
            }
            start.files().close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException("cannot clear up after a browser", failure);
        } finally {
            onClose.accept(this);
        }
    }
}

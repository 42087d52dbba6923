package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends a browser that lives too long, or whose processes together have too much memory. */
final class BrowserWatch {
    /** Longer than any grading takes; the net below its deadlines. */
    private static final Duration LIFETIME = Duration.ofSeconds(90);

    /** Private and shared memory of all processes; an honest page has a third of it. */
    private static final long BYTES = 1L << 30;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration TO_DIE = Duration.ofSeconds(5);

    private final ProcessHandle first;
    private final AtomicReference<@Nullable Ending> ended = new AtomicReference<>();

    private BrowserWatch(ProcessHandle first) {
        this.first = first;
    }

    /** @param first process 1 of the jail, with which all others end */
    static BrowserWatch over(ProcessHandle first) {
        BrowserWatch watch = new BrowserWatch(first);
        Thread.ofPlatform().daemon().name("jail-browser-watch").start(watch::watch);
        return watch;
    }

    Optional<Ending> ended() {
        return Optional.ofNullable(ended.get());
    }

    void close() throws InterruptedException {
        end(new Ending.Closed());
        gone(TO_DIE);
    }

    private void watch() {
        Deadline end = Deadline.in(LIFETIME);
        try {
            while (!gone(BETWEEN_LOOKS)) {
                if (end.over()) {
                    end(new Ending.Closed());
                }
                long bytes = memory();
                if (bytes > BYTES) {
                    end(new Ending.OutOfMemory("the page's browser had " + (bytes >> 20) + " MiB"));
                }
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Ending because) {
        if (first.isAlive()) {
            ended.compareAndSet(null, because);
            first.destroyForcibly();
        }
    }

    private boolean gone(Duration time) throws InterruptedException {
        try {
            first.onExit().get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private long memory() {
        return Stream.concat(Stream.of(first), first.descendants())
                .mapToLong(process -> memory(process.pid()))
                .sum();
    }

    /** Without what it shares with others by mapping the same files, which would count many times. */
    private static long memory(long process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return status.filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}

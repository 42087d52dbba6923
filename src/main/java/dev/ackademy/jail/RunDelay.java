package dev.ackademy.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a program could have computed and was given no processor, summed over its threads that live: what the kernel's
 * documentation of {@code schedstat} calls time spent waiting to run. On a host that is pressed it grows by seconds, and
 * that is not the program's doing.
 */
final class RunDelay {
    private final Path threads;
    private Duration seen;

    /** Counts from now. */
    RunDelay(ProcessHandle program) {
        this.threads = Path.of("/proc/" + program.pid() + "/task");
        this.seen = total();
    }

    /** What has come since it was last asked for. Zero for a process that is gone, and where the kernel does not count. */
    Duration news() {
        Duration total = total();
        Duration news = total.minus(seen);
        seen = total;
        return news.isNegative() ? Duration.ZERO : news; // less in all when a thread has ended
    }

    private Duration total() {
        try (Stream<Path> each = Files.list(threads)) {
            return Duration.ofNanos(each.mapToLong(RunDelay::of).sum());
        } catch (IOException | UncheckedIOException gone) {
            return Duration.ZERO;
        }
    }

    private static long of(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[1]);
        } catch (IOException gone) {
            return 0;
        }
    }
}

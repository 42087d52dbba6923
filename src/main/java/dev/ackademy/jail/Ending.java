package dev.ackademy.jail;

import java.time.Duration;
import java.util.List;

/** How a jailed program ended. All of them are facts about the submission, and none of them is a fault of ours. */
public sealed interface Ending {

    /** It returned, exited, or died of an exception. */
    record Exited(int code) implements Ending {}

    /**
     * The kernel killed it: for a wild access of memory, an abort, a forbidden way into the kernel. By number, as in
     * signal(7).
     */
    record Signalled(int signal) implements Ending {}

    /** It computed for longer than this, summed over its threads, counted from the delivery of its source. */
    record CpuTimeUsedUp(Duration limit) implements Ending {}

    /** It was ended while writing; it had written this many bytes. */
    record OutputTooLong(long bytes) implements Ending {}

    /** Nothing of it ran. At least one diagnostic. */
    record DidNotCompile(List<Diagnostic> diagnostics) implements Ending {
        public DidNotCompile {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * It wanted more memory than it may have.
     *
     * @param said the line in which its language said so
     */
    record OutOfMemory(String said) implements Ending {}

    /** It still ran when we closed its cell. */
    record Closed() implements Ending {}
}

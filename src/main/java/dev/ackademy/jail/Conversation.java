package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** The three pipes of a jailed process: first our launcher speaks on them, then the submission. */
final class Conversation {
    private final Process process;
    private final LanguageRuntime runtime;
    private final Allowance allowance;
    private final Output output;
    private final Announcements announcements = new Announcements();
    private final AtomicLong written = new AtomicLong();
    private volatile LongConsumer onTooLong = bytes -> {};
    private volatile String outOfMemory = "";
    private final List<LinePump> pumps;

    Conversation(Process process, LanguageRuntime runtime, Allowance allowance) {
        this.process = process;
        this.runtime = runtime;
        this.allowance = allowance;
        this.output = new Output(allowance.keptOutputBytes());
        this.pumps = List.of(
                LinePump.start("jail-stdout", process.getInputStream(), new Reader(Output.Stream.STDOUT)),
                LinePump.start("jail-stderr", process.getErrorStream(), new Reader(Output.Stream.STDERR)));
    }

    /** Returns when the launcher waits for a source. */
    void awaitReady(Deadline deadline) throws JailFault, InterruptedException {
        try {
            if (announcements.ready().get(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (TimeoutException late) {
            throw new JailFault(
                    runtime.name() + " was not ready in "
                            + allowance.startWithin().toSeconds() + " s",
                    late);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        awaitEnd(deadline);
        throw new JailFault("expected " + runtime.name() + " to wait for a source, but it ended, saying '"
                + Problem.cut(output.last()) + "'");
    }

    /**
     * Waits until the submission's own code begins.
     *
     * @return false when it ended before
     * @throws JailFault when neither has happened before the deadline
     */
    boolean awaitRunning(Deadline deadline) throws JailFault, InterruptedException {
        try {
            return announcements.running().get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new JailFault(runtime.name() + " was given too little of this machine to begin", late);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Hands the source over. The program's stdin is at its end after it. */
    void deliver(byte[] source, Variables variables) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(runtime.framing().of(source, variables));
        }
    }

    Output output() {
        return output;
    }

    /** Why the source does not compile; empty when it does. */
    List<Diagnostic> wrong() {
        return announcements.wrong();
    }

    /** The line in which the language said that memory ran out. */
    Optional<String> outOfMemory() {
        return Optional.of(outOfMemory).filter(said -> !said.isEmpty());
    }

    /** @param action hears the bytes so far, again and again, while the program writes more than it may */
    void whenTooLong(LongConsumer action) {
        onTooLong = action;
    }

    /** Waits until both streams have been read to their ends. */
    boolean awaitEnd(Deadline deadline) throws InterruptedException {
        boolean ended = true;
        for (LinePump pump : pumps) {
            ended &= pump.awaitEnd(deadline);
        }
        output.end();
        return ended;
    }

    private final class Reader implements LinePump.Sink {
        private final Output.Stream stream;

        Reader(Output.Stream stream) {
            this.stream = stream;
        }

        @Override
        public void bytes(int count) {
            long now = written.addAndGet(count);
            if (now > allowance.outputBytes()) {
                onTooLong.accept(now);
            }
        }

        @Override
        public void line(String text, int bytes) {
            if (stream == Output.Stream.STDOUT && announcements.heard(text)) {
                return;
            }
            // Looked for in every line, because the last words may come after what is kept.
            if (runtime.outOfMemory().matcher(text).find()) {
                outOfMemory = Problem.cut(text);
            }
            output.add(stream, text, bytes);
        }

        @Override
        public void ended() {
            if (stream == Output.Stream.STDOUT) {
                announcements.ended();
            }
        }
    }
}

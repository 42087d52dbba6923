package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One jail with one program: idle until its source is delivered, then the submission, then gone. Never used twice. For
 * any thread; whoever took it closes it.
 */
public final class Cell implements AutoCloseable {
    /** A longer source is refused; whoever accepts submissions refuses it earlier and more kindly. */
    public static final int MAX_SOURCE_BYTES = 256 << 10;

    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    /** A source that takes long to compile uses up its seconds of computing before, unless the host starves it. */
    private static final Duration TO_BEGIN = Duration.ofMinutes(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    /** A wait for a processor that changes nothing. */
    private static final Duration HARDLY = Duration.ofMillis(100);
    /** Longer than most waits for a processor: the kernel tells of one when it is over. */
    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final Program program;
    private final Conversation conversation;
    private final Relay relay;
    private final Consumer<Cell> onClose;
    private final AtomicBoolean delivered = new AtomicBoolean();

    Cell(Program program, Conversation conversation, Relay relay, Consumer<Cell> onClose) {
        this.program = program;
        this.conversation = conversation;
        this.relay = relay;
        this.onClose = onClose;
    }

    /**
     * Where to connect: {@code http://127.0.0.1:} and a port of this host, the same from the first moment to the last. A
     * connection is carried to what listens inside on the port that PORT names, on 127.0.0.1 or on all addresses; while
     * nothing listens, it is reset.
     */
    public URI url() {
        return relay.url();
    }

    /**
     * Makes the idle jail the submission. Its seconds of computing count from here.
     *
     * @param source one file in the cell's language, at most {@link #MAX_SOURCE_BYTES}
     * @throws JailFault when the idle jail had died before; no fault of the submission
     * @throws IllegalStateException when a source was delivered before
     */
    public void deliver(byte[] source) throws JailFault {
        deliver(source, Variables.NONE);
    }

    /** As {@link #deliver(byte[])}, with environment variables that the submission finds. */
    public void deliver(byte[] source, Variables variables) throws JailFault {
        if (source.length > MAX_SOURCE_BYTES) {
            throw new IllegalArgumentException(
                    "expected a source of at most " + MAX_SOURCE_BYTES + " bytes, but this one has " + source.length);
        }
        if (!delivered.compareAndSet(false, true)) {
            throw new IllegalStateException("a cell takes one submission, and this one has had it");
        }
        program.startMeter();
        try {
            conversation.deliver(source, variables);
        } catch (IOException failure) {
            throw new JailFault("the jail died while it waited for its source", failure);
        }
    }

    /** What it has written so far. */
    public Output output() {
        return conversation.output();
    }

    /** Completes when the program has ended, by whatever cause, and its output has been read. Never exceptionally. */
    public CompletableFuture<Ending> ended() {
        return program.ended().copy();
    }

    /**
     * Waits until the program accepts connections.
     *
     * @param time counted from where its own code begins: until then its language compiles, and that is not its doing. What
     *     it waits for a processor is not counted either, as others of this host make it wait
     * @return false when it ended, or the time was over, before it did
     * @throws JailFault when the relay does not answer, or the host is too busy to let the program begin
     */
    public boolean awaitListening(Duration time) throws JailFault, InterruptedException {
        Deadline longest = Deadline.in(TO_BEGIN);
        if (!conversation.awaitRunning(longest)) {
            program.endsWithin(TO_ANSWER);
            return false;
        }
        RunDelay delay = new RunDelay(program.inside());
        Deadline deadline = Deadline.in(time);
        while (!listens()) {
            if (program.endsWithin(BETWEEN_LOOKS)) {
                return false;
            }
            if (deadline.over()) {
                Duration kept = delay.news();
                if (kept.compareTo(HARDLY) < 0) {
                    return false;
                }
                if (longest.over()) {
                    throw new JailFault("the host is too busy to let the program listen");
                }
                deadline = Deadline.in(kept.plus(AT_LEAST));
            }
        }
        return true;
    }

    private boolean listens() throws JailFault, InterruptedException {
        try {
            return relay.listening(Deadline.in(TO_ANSWER));
        } catch (IOException failure) {
            throw new JailFault("the relay does not answer", failure);
        }
    }

    /** Whether its process is gone; what it wrote last may still be on its way to {@link #ended()}. */
    public boolean gone() {
        return !program.outside().isAlive();
    }

    /** How many TCP connections have come in so far. Exact: a connection that got an answer has been counted. */
    public int connections() throws JailFault {
        try {
            return relay.accepted(Deadline.in(TO_ANSWER));
        } catch (IOException failure) {
            throw new JailFault("the relay does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JailFault("interrupted while asking the relay", interrupted);
        }
    }

    /**
     * Ends the program with SIGKILL, if it still runs, and waits until nothing of it is left; a few milliseconds, never
     * more than ten seconds. Closing again does nothing.
     */
    @Override
    public void close() {
        try {
            relay.close();
            program.close();
            relay.awaitEnd(Deadline.in(TO_ANSWER));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            onClose.accept(this);
        }
    }

    /** Whether it can still become a submission: none of its processes has ended. */
    boolean idles() {
        return !delivered.get() && processes().stream().allMatch(ProcessHandle::isAlive);
    }

    /** @param action is told when its program or its relay has ended, by whatever cause */
    void whenItNoLongerIdles(Runnable action) {
        // Of bubblewrap, which is our child and ends when the program does: a stranger's end has to be polled for.
        for (ProcessHandle child : List.of(program.outside(), relay.process())) {
            var _ = child.onExit().thenRun(action);
        }
    }

    /** Whether the kernel memory behind its sockets has a bound. */
    boolean buffersCapped() {
        return relay.capped();
    }

    /** The program's process, as this host numbers it. */
    ProcessHandle program() {
        return program.inside();
    }

    /** Every process that this cell made. */
    List<ProcessHandle> processes() {
        return List.of(program.inside(), program.outside(), relay.process());
    }
}

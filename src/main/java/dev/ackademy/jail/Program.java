package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process in its jail: ends it when it goes too far, and finds out how it ended. */
final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    /** SIGKILL takes milliseconds; more means that something is badly wrong. */
    private static final Duration TO_DIE = Duration.ofSeconds(5);

    /** bubblewrap tells a signal as shells do. */
    private static final int SIGNALS_FROM = 128;

    /**
     * SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGSEGV, SIGSYS: those that the kernel forces. No other can end
     * process 1 of a jail, so a code that looks like another is an exit code.
     */
    private static final List<Integer> FORCED = List.of(4, 5, 6, 7, 8, 9, 11, 31);

    private final Process outside;
    private final ProcessHandle inside;
    private final Conversation conversation;
    private final CpuMeter meter;
    private final AtomicReference<@Nullable Ending> ourDoing = new AtomicReference<>();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();

    private Program(Process outside, ProcessHandle inside, Conversation conversation, CpuMeter meter) {
        this.outside = outside;
        this.inside = inside;
        this.conversation = conversation;
        this.meter = meter;
    }

    /**
     * From here on the program is watched.
     *
     * @param outside bubblewrap's process, which ends when nothing is left inside
     * @param inside the program itself, as this host numbers it
     */
    static Program watch(Process outside, ProcessHandle inside, Conversation conversation, Allowance allowance) {
        Program program = new Program(outside, inside, conversation, new CpuMeter(inside, allowance.cpuTime()));
        conversation.whenTooLong(bytes -> program.kill(new Ending.OutputTooLong(bytes)));
        Thread.ofPlatform().daemon().name("jail-watch").start(program::watch);
        return program;
    }

    /** What the program computed until now does not count. */
    void startMeter() {
        meter.startCounting();
    }

    CompletableFuture<Ending> ended() {
        return ended;
    }

    /** Whether it ends within that time; waits no longer. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return outside.waitFor(time);
    }

    ProcessHandle inside() {
        return inside;
    }

    /** bubblewrap, which waits for the program. */
    ProcessHandle outside() {
        return outside.toHandle();
    }

    /** Ends it, unless it has ended; the first cause is the one that is told. */
    void kill(Ending because) {
        if (outside.isAlive()) {
            ourDoing.compareAndSet(null, because);
            // bubblewrap then collects it and ends too, so nothing is left for anybody else to collect.
            inside.destroyForcibly();
        }
    }

    /** Ends it and waits until nothing of it is left. */
    void close() throws InterruptedException {
        kill(new Ending.Closed());
        if (!outside.waitFor(TO_DIE)) {
            LOG.error("process {} did not die of SIGKILL in {}; killing its jail", inside.pid(), TO_DIE);
            outside.destroyForcibly();
            outside.waitFor(TO_DIE);
        }
        conversation.awaitEnd(Deadline.in(TO_DIE));
        ended.complete(ending());
    }

    private void watch() {
        try {
            while (!outside.waitFor(meter.soonestEnd())) {
                if (meter.usedUp()) {
                    kill(new Ending.CpuTimeUsedUp(meter.limit()));
                }
            }
            conversation.awaitEnd(Deadline.in(TO_DIE));
            ended.complete(ending());
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private Ending ending() {
        Ending ours = ourDoing.get();
        if (ours != null) {
            return ours;
        }
        if (!conversation.wrong().isEmpty()) {
            return new Ending.DidNotCompile(conversation.wrong());
        }
        int code = outside.isAlive() ? SIGNALS_FROM + 9 : outside.exitValue();
        if (code != 0 && conversation.outOfMemory().isPresent()) {
            return new Ending.OutOfMemory(conversation.outOfMemory().get());
        }
        return FORCED.contains(code - SIGNALS_FROM)
                ? new Ending.Signalled(code - SIGNALS_FROM)
                : new Ending.Exited(code);
    }
}

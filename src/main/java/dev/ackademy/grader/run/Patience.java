package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Window;
import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * How long a check waits for what must come. What never came before is waited for a quarter as long the next times, then
 * an eighth, and less where the check in hand is lost already, so that a server which answers nothing is told so in
 * seconds. What did come keeps its full time. The checks of a pass, also those that are played at the same time, share
 * what they learned.
 */
final class Patience {
    /** What comes from every server that runs. */
    static final String CONNECTION = "connection";

    /** The first connection of a run meets a program that has loaded little of what answers it. */
    private static final Duration COLD = Duration.ofSeconds(5);

    private static final Duration FIRST_REST = Duration.ofMillis(10);

    private static final int FEW = 4;
    private static final int LOST = 3;

    private final Duration full;
    private final Deadline end;
    private final BooleanSupplier over;
    private final Experience experience;
    private int inThisCheck;

    /** What came, and what did not, in all checks so far. */
    private static final class Experience {
        final Map<String, Integer> disappointments = new HashMap<>();
        int inAll;
        boolean hopeless = true;
        boolean cold = true;
    }

    /** @param over true once the server has ended, so that nobody waits for a dead one */
    Patience(Duration full, Deadline end, BooleanSupplier over) {
        this(full, end, over, new Experience());
    }

    private Patience(Duration full, Deadline end, BooleanSupplier over, Experience experience) {
        this.full = full;
        this.end = end;
        this.over = over;
        this.experience = experience;
    }

    /** That of one check, which learns from the others and teaches them. */
    Patience forCheck() {
        return new Patience(full, end, over, experience);
    }

    /** @param what is waited for, so that one thing that never comes shortens no other's time */
    boolean await(String what, Journal journal, BooleanSupplier condition) throws InterruptedException {
        return await(what, journal, condition, Stream.empty());
    }

    /** @param windows of those that have a time of their own: the longest that any of them may take */
    boolean await(String what, Journal journal, BooleanSupplier condition, Stream<Window> windows)
            throws InterruptedException {
        Duration usual = usual(what);
        Duration time = windows.map(window -> window.allows(usual))
                .max(Comparator.naturalOrder())
                .orElse(usual);
        boolean came = await(journal, condition, time);
        learn(what, came);
        return came;
    }

    private Duration usual(String what) {
        synchronized (experience) {
            boolean cold = experience.cold && what.equals(CONNECTION) && full.compareTo(COLD) < 0;
            return cold ? COLD : full.dividedBy(part(what));
        }
    }

    private void learn(String what, boolean came) {
        inThisCheck += came ? 0 : 1;
        synchronized (experience) {
            experience.cold = false;
            if (came) {
                experience.disappointments.computeIfPresent(what, (same, count) -> count - 1);
                experience.hopeless &= what.equals(CONNECTION);
            } else {
                experience.disappointments.merge(what, 1, Integer::sum);
                experience.inAll++;
            }
        }
    }

    private int part(String what) {
        synchronized (experience) {
            if (experience.hopeless && experience.inAll > 0) {
                return experience.inAll < FEW ? 4 : 32;
            }
            int disappointed = experience.disappointments.getOrDefault(what, 0);
            if (disappointed <= 0) {
                return 1;
            }
            if (inThisCheck >= LOST) {
                return 32;
            }
            return disappointed < FEW ? 4 : 8;
        }
    }

    /** For what may take its time even on a server that disappointed before. */
    boolean awaitFully(Journal journal, BooleanSupplier condition) throws InterruptedException {
        return await(journal, condition, full);
    }

    private boolean await(Journal journal, BooleanSupplier condition, Duration time) throws InterruptedException {
        journal.await(
                () -> condition.getAsBoolean() || over.getAsBoolean(),
                Deadline.in(time).orSooner(end));
        return condition.getAsBoolean();
    }

    /** Between one try and the next: twice as long each time, so that asking again does not become a flood. */
    void rest(int tries, Journal journal, Deadline deadline) throws InterruptedException {
        Duration pause = FIRST_REST.multipliedBy(1L << (tries - 1));
        journal.await(this::exhausted, Deadline.in(pause).orSooner(deadline));
    }

    Deadline deadline() {
        return Deadline.in(full).orSooner(end);
    }

    boolean exhausted() {
        return end.over() || over.getAsBoolean();
    }
}

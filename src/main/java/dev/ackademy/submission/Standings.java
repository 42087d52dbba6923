package dev.ackademy.submission;

import dev.ackademy.grader.Progress;
import dev.ackademy.kit.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far each submission that is being graded here has come. Only for telling: what counts is in the database, and a
 * page that is told nothing still finds the result there.
 */
final class Standings {
    /** Where one submission stands. A later standing has a higher version. */
    record Standing(long version, Progress.Phase phase, int done, int total) {}

    private final Map<UUID, Standing> standings = new HashMap<>();

    synchronized void at(UUID id, Progress.Phase phase, int done, int total) {
        long version =
                Optional.ofNullable(standings.get(id)).map(Standing::version).orElse(1L) + 1;
        standings.put(id, new Standing(version, phase, done, total));
        notifyAll();
    }

    synchronized void decided(UUID id) {
        standings.remove(id);
        notifyAll();
    }

    synchronized Optional<Standing> of(UUID id) {
        return Optional.ofNullable(standings.get(id));
    }

    /** Waits until the submission stands elsewhere than {@code seen} says, or the deadline is over. */
    synchronized void awaitChange(UUID id, Optional<Standing> seen, Deadline deadline) throws InterruptedException {
        while (of(id).equals(seen) && deadline.await(this)) {
            // Woken by another submission's news: look again.
        }
    }
}

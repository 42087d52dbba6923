package dev.ackademy.submission;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ackademy.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The durable queue: a submission that was accepted is graded, whatever happens to this process meanwhile. A process that
 * died is noticed by its heartbeat, and its submissions are taken up again within seconds of the next start.
 */
final class GradingQueue implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration TO_FINISH = Duration.ofMillis(500);

    private final Clock clock;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    /** @param grade grades one submission; when it throws, the submission is tried again later */
    GradingQueue(Database database, Clock clock, int atOnce, Consumer<UUID> grade) {
        this.clock = clock;
        this.task = Tasks.oneTime("grade")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
                .execute((instance, context) -> grade.accept(UUID.fromString(instance.getId())));
        this.scheduler = Scheduler.create(database.dataSource(), task)
                .threads(atOnce)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(TO_FINISH)
                .enableImmediateExecution()
                .build();
    }

    void start() {
        scheduler.start();
    }

    void add(UUID submission) {
        scheduler.schedule(task.instance(submission.toString()), clock.instant());
    }

    /** Stops taking work. What is being graded is interrupted and waits in the database for the next start. */
    @Override
    public void close() {
        scheduler.stop();
    }
}

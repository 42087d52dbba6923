package dev.ackademy.submission;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ackademy.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * The durable queue: a submission that was accepted is graded, whatever happens to this process meanwhile. A process that
 * died is noticed by its heartbeat, and its submissions are taken up again within seconds of the next start.
 */
final class GradingQueue implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration TO_FINISH = Duration.ofMillis(500);

    private final Database database;
    private final Clock clock;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    /** Grades one submission. When it throws, the submission is tried again a little later. */
    interface Job {
        /** @param failures how often before this it threw, or a process died of it or with it */
        void grade(UUID submission, int failures);
    }

    GradingQueue(Database database, Clock clock, int atOnce, Job job) {
        this.database = database;
        this.clock = clock;
        this.task = Tasks.oneTime("grade")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
                .execute((instance, context) -> {
                    try {
                        job.grade(UUID.fromString(instance.getId()), context.getExecution().consecutiveFailures);
                    } finally {
                        // Closing interrupts; interrupted, a thread could not write down that the job is to be done.
                        Thread.interrupted();
                    }
                });
        this.scheduler = Scheduler.create(database.dataSource(), task)
                .threads(atOnce)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(TO_FINISH)
                .failureLogging(LogLevel.WARN, false)
                .enableImmediateExecution()
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Adding what waits already changes nothing. */
    void add(UUID submission) {
        scheduler.scheduleIfNotExists(task.instance(submission.toString()), clock.instant());
        database.writeDown();
    }

    /** Stops taking work. What is being graded is interrupted and waits in the database for the next start. */
    @Override
    public void close() {
        scheduler.stop();
    }
}

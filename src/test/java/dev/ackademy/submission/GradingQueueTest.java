package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.ChildJvm;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class GradingQueueTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private String url = "";
    private Database database;

    record Taken(UUID submission, int failures) {}

    @BeforeEach
    void open() throws Exception {
        url = engine.freshUrl(folder);
        database = Database.open(url);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_added_is_graded_once_and_forgotten() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        try (GradingQueue queue = queue((submission, failures) -> taken.add(new Taken(submission, failures)))) {
            queue.add(first);
            queue.add(first);
            queue.start();
            queue.add(second);

            assertThat(List.of(next(), next())).containsExactlyInAnyOrder(new Taken(first, 0), new Taken(second, 0));
        }
        assertThat(waiting()).isZero();
        assertThat(taken).isEmpty();
    }

    @Test
    void a_job_that_throws_is_tried_again_and_knows_how_often_it_failed() throws Exception {
        UUID id = UUID.randomUUID();
        try (GradingQueue queue = queue((submission, failures) -> {
            taken.add(new Taken(submission, failures));
            if (failures < 2) {
                throw new IllegalStateException("not this time");
            }
        })) {
            queue.start();
            queue.add(id);

            assertThat(List.of(next(), next(), next()))
                    .containsExactly(new Taken(id, 0), new Taken(id, 1), new Taken(id, 2));
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void what_a_closing_queue_interrupts_waits_for_the_next_start() throws Exception {
        UUID id = UUID.randomUUID();
        try (GradingQueue queue = queue((submission, failures) -> {
            taken.add(new Taken(submission, failures));
            untilInterrupted();
        })) {
            queue.start();
            queue.add(id);
            next();
        }
        assertThat(database.one("SELECT picked FROM scheduled_tasks", row -> row.text("picked")))
                .as("picked, so that only a missing heartbeat would free it")
                .hasValueSatisfying(picked -> assertThat(picked).isIn("FALSE", "f", "false"));

        try (GradingQueue queue = queue((submission, failures) -> taken.add(new Taken(submission, failures)))) {
            queue.start();
            assertThat(next().submission()).isEqualTo(id);
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void a_process_that_dies_is_noticed_and_its_job_is_taken_up() throws Exception {
        UUID id = UUID.randomUUID();
        database.close();
        try (ChildJvm other = ChildJvm.of(GradesForever.class, url, id.toString())) {
            other.awaitLine("took " + id);
            if (engine == Engine.POSTGRESQL) {
                database = Database.open(url);
                try (GradingQueue queue = queue((submission, failures) -> taken.add(new Taken(submission, failures)))) {
                    queue.start();
                    queue.add(UUID.randomUUID());
                    assertThat(next().submission())
                            .as("while the other lives, its job is its own")
                            .isNotEqualTo(id);
                    other.kill();
                    assertThat(next()).isEqualTo(new Taken(id, 1));
                }
                return;
            }
            other.kill();
        }
        database = Database.open(url);
        try (GradingQueue queue = queue((submission, failures) -> taken.add(new Taken(submission, failures)))) {
            queue.start();
            assertThat(next().submission()).isEqualTo(id);
        }
    }

    private GradingQueue queue(GradingQueue.Job job) {
        return new GradingQueue(database, Clock.systemUTC(), 2, job);
    }

    private Taken next() throws InterruptedException {
        @Nullable Taken next = taken.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).as("a job within %s", LONGEST).isNotNull();
        return java.util.Objects.requireNonNull(next);
    }

    private long waiting() {
        return database.one("SELECT COUNT(*) AS n FROM scheduled_tasks", row -> row.number("n"))
                .orElseThrow();
    }

    static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}

package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SubmissionStoreTest {
    private static final Slug EXERCISE = Samples.EXERCISE;
    private static final Slug OTHER = new Slug("room-and-namespace");

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final TickingClock clock = new TickingClock();
    private Database database;
    private SubmissionStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        store = new SubmissionStore(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_submission_is_found_as_it_was_added() {
        Submission added = store.add("ana", EXERCISE, ProgrammingLanguage.PYTHON, "print('한글 🙂 \u202e')\r\n\t\"\\");

        assertThat(store.find(added.id())).contains(added);
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void attempts_are_counted_for_each_visitor_and_exercise() {
        assertThat(List.of(add("ana", EXERCISE), add("ana", EXERCISE), add("min", EXERCISE), add("ana", OTHER)))
                .extracting(Submission::attempt)
                .containsExactly(1, 2, 1, 1);
    }

    @Test
    void submissions_of_one_moment_get_numbers_of_their_own() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        Callable<Integer> one = () -> {
            together.await();
            return add("ana", EXERCISE).attempt();
        };
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Future<Integer> number : threads.invokeAll(Collections.nCopies(many, one))) {
                numbers.add(number.get());
            }
        }

        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void the_list_is_the_visitors_own_with_the_newest_first_and_no_longer_than_asked() {
        Submission first = add("ana", EXERCISE);
        Submission second = add("ana", EXERCISE);
        Submission third = add("ana", EXERCISE);
        add("ana", OTHER);

        assertThat(store.of("ana", EXERCISE, 20)).containsExactly(third, second, first);
        assertThat(store.of("ana", EXERCISE, 2)).containsExactly(third, second);
        assertThat(store.of("min", EXERCISE, 20)).isEmpty();
    }

    @Test
    void a_verdict_is_kept_whole_and_ends_the_waiting() {
        Submission submission = add("ana", EXERCISE);
        Verdict verdict = Samples.failedWith("<script> a\0b 🙂");
        assertThat(store.undecided("ana")).isEqualTo(1);

        store.decide(submission.id(), verdict);

        assertThat(store.find(submission.id()).orElseThrow().verdict()).contains(verdict);
        assertThat(store.undecided("ana")).isZero();
        assertThat(store.undecided()).isEmpty();
    }

    @Test
    void who_waits_knows_how_many_wait_before() {
        Submission first = add("ana", EXERCISE);
        Submission second = add("min", OTHER);
        Submission third = add("leo", EXERCISE);

        assertThat(List.of(store.ahead(first), store.ahead(second), store.ahead(third)))
                .containsExactly(0, 1, 2);
        assertThat(store.undecided()).containsExactly(first.id(), second.id(), third.id());
        store.decide(first.id(), Samples.accepted());
        assertThat(store.ahead(third)).isEqualTo(1);
    }

    @Test
    void what_was_sent_lately_is_counted_for_each_visitor() {
        add("ana", EXERCISE);
        add("min", EXERCISE);
        clock.now = clock.now.plusSeconds(59);
        add("ana", OTHER);

        assertThat(store.sentWithin(Duration.ofMinutes(1), "ana")).isEqualTo(2);
        clock.now = clock.now.plusSeconds(2);
        assertThat(store.sentWithin(Duration.ofMinutes(1), "ana")).isEqualTo(1);
        assertThat(store.sentWithin(Duration.ofMinutes(1), "nobody")).isZero();
    }

    private Submission add(String visitor, Slug exercise) {
        return store.add(visitor, exercise, ProgrammingLanguage.JAVASCRIPT, "source");
    }

    /** A microsecond and a bit later each time it is asked. */
    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-03-04T05:06:07.123456789Z");

        @Override
        public synchronized Instant instant() {
            now = now.plusNanos(1_001);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package dev.ackademy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlineTest {
    private static final Duration FAR = Duration.ofHours(1);

    private final Object monitor = new Object();

    @Test
    void a_deadline_in_the_future_has_time_left_and_no_more_than_was_given() {
        Deadline deadline = Deadline.in(FAR);

        assertThat(deadline.over()).isFalse();
        assertThat(deadline.left()).isPositive().isLessThanOrEqualTo(FAR);
    }

    @Test
    void a_deadline_that_has_passed_is_over_and_has_nothing_left() {
        for (Duration time : new Duration[] {Duration.ZERO, Duration.ofDays(-1)}) {
            assertThat(Deadline.in(time).over()).isTrue();
            assertThat(Deadline.in(time).left()).isZero();
        }
    }

    @Test
    void of_two_deadlines_the_sooner_counts() {
        Deadline soon = Deadline.in(Duration.ofSeconds(1));
        Deadline late = Deadline.in(FAR);

        assertThat(soon.orSooner(late)).isSameAs(soon);
        assertThat(late.orSooner(soon)).isSameAs(soon);
        assertThat(late.orSooner(late)).isSameAs(late);
    }

    @Test
    void waiting_gives_up_at_once_when_the_time_is_over() throws InterruptedException {
        synchronized (monitor) {
            assertThat(Deadline.in(Duration.ZERO).await(monitor)).isFalse();
        }
    }

    @Test
    void waiting_ends_when_nothing_comes() throws InterruptedException {
        Deadline deadline = Deadline.in(Duration.ofMillis(20));
        synchronized (monitor) {
            while (deadline.await(monitor)) {
                assertThat(deadline.left()).isLessThanOrEqualTo(Duration.ofMillis(20));
            }
        }
        assertThat(deadline.over()).isTrue();
    }

    @Test
    void waiting_ends_when_the_thing_comes_long_before_the_deadline() throws InterruptedException {
        AtomicBoolean come = new AtomicBoolean();
        CountDownLatch waiting = new CountDownLatch(1);
        Thread other = Thread.ofVirtual().start(() -> {
            waiting.countDown();
            synchronized (monitor) {
                come.set(true);
                monitor.notifyAll();
            }
        });
        Deadline deadline = Deadline.in(FAR);
        waiting.await();
        synchronized (monitor) {
            while (!come.get()) {
                assertThat(deadline.await(monitor)).isTrue();
            }
        }
        other.join();
        assertThat(deadline.over()).isFalse();
    }
}

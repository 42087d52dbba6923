package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Journal journal = new Journal();
    private final Patience patience =
            new Patience(Duration.ofMillis(100), Deadline.in(Duration.ofSeconds(20)), () -> false);

    @Test
    void the_first_connection_of_a_run_may_take_longer_than_anything_else() throws Exception {
        assertThat(awaitLate(Patience.CONNECTION)).isTrue();
        Deadline soon = Deadline.in(Duration.ofSeconds(4));
        assertThat(patience.await(Patience.CONNECTION, journal, () -> false)).isFalse();
        assertThat(soon.over()).as("the second is no first").isFalse();
    }

    @Test
    void anything_else_has_no_longer_though_it_comes_first() throws Exception {
        Deadline soon = Deadline.in(Duration.ofSeconds(4));
        assertThat(patience.await("ack say", journal, () -> false)).isFalse();
        assertThat(soon.over()).isFalse();
    }

    @Test
    void nobody_waits_for_a_server_that_has_ended() throws Exception {
        Deadline soon = Deadline.in(Duration.ofSeconds(10));
        Patience over = new Patience(Duration.ofSeconds(15), Deadline.in(Duration.ofSeconds(20)), () -> true);
        assertThat(over.await("ack say", journal, () -> false)).isFalse();
        assertThat(soon.over()).isFalse();
    }

    /** For something that comes after six times the usual patience. */
    private boolean awaitLate(String what) throws InterruptedException {
        CompletableFuture<Void> come =
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS));
        CompletableFuture<Void> woken = come.thenRun(journal::wake);
        boolean came = patience.await(what, journal, come::isDone);
        woken.join();
        return came;
    }
}

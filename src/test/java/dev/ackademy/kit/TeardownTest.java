package dev.ackademy.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeardownTest {
    private final List<String> done = new ArrayList<>();
    private final Teardown teardown = new Teardown();

    @Test
    void what_came_last_goes_first() {
        teardown.add(() -> done.add("database"));
        teardown.add(() -> done.add("server"));
        teardown.add(() -> done.add("queue"));

        teardown.close();

        assertThat(done).containsExactly("queue", "server", "database");
    }

    @Test
    void a_step_that_fails_keeps_no_other_from_its_turn() {
        IllegalStateException first = new IllegalStateException("the queue");
        IllegalArgumentException second = new IllegalArgumentException("the server");
        teardown.add(() -> done.add("database"));
        teardown.add(() -> {
            throw second;
        });
        teardown.add(() -> done.add("jail"));
        teardown.add(() -> {
            throw first;
        });

        assertThatThrownBy(teardown::close).isSameAs(first).hasSuppressedException(second);
        assertThat(done).containsExactly("jail", "database");
    }

    @Test
    void the_same_failure_twice_is_thrown_once() {
        IllegalStateException failure = new IllegalStateException("both");
        for (int i = 0; i < 2; i++) {
            teardown.add(() -> {
                throw failure;
            });
        }

        assertThatThrownBy(teardown::close).isSameAs(failure).hasNoSuppressedExceptions();
    }

    @Test
    void closing_again_does_nothing() {
        teardown.add(() -> done.add("once"));
        teardown.close();

        assertThatCode(teardown::close).doesNotThrowAnyException();
        assertThat(done).containsExactly("once");
    }

    @Test
    void what_comes_too_late_is_released_at_once() {
        teardown.close();
        teardown.add(() -> done.add("late"));

        assertThat(done).containsExactly("late");
    }
}

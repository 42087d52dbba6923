package dev.ackademy.jail;

import static dev.ackademy.kit.ProgrammingLanguage.JAVA;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolSizeTest {
    private static final long MB = 1_000_000;

    @Test
    void much_memory_is_two_of_each() {
        assertThat(PoolSize.byMemory(16_000 * MB).cells()).isEqualTo(Map.of(JAVASCRIPT, 2, PYTHON, 2, JAVA, 2));
    }

    @Test
    void less_memory_is_one_of_each_before_a_second_of_any() {
        assertThat(PoolSize.byMemory(1_850 * MB).cells()).isEqualTo(Map.of(JAVASCRIPT, 1, PYTHON, 1, JAVA, 1));
        assertThat(PoolSize.byMemory(2_300 * MB).cells()).isEqualTo(Map.of(JAVASCRIPT, 2, PYTHON, 2, JAVA, 1));
    }

    @Test
    void little_memory_is_the_small_ones_only() {
        assertThat(PoolSize.byMemory(1_400 * MB).cells()).isEqualTo(Map.of(PYTHON, 1, JAVASCRIPT, 1));
        assertThat(PoolSize.byMemory(1_170 * MB).cells()).isEqualTo(Map.of(PYTHON, 1));
    }

    @Test
    void no_memory_to_spare_is_none() {
        assertThat(PoolSize.byMemory(1_000 * MB).cells()).isEmpty();
        assertThat(PoolSize.byMemory(0).cells()).isEmpty();
    }

    @Test
    void the_reason_says_what_was_spent_of_what() {
        assertThat(PoolSize.byMemory(1_400 * MB).reason())
                .isEqualTo("90 of 100 MB, a quarter of what is free beyond 1000 MB");
    }

    @Test
    void this_machine_tells_its_free_memory() {
        assertThat(FreeMemory.bytes()).isBetween(50 * MB, 100_000_000 * MB);
    }

    @Test
    void a_senseless_size_is_refused() {
        assertThatThrownBy(() -> PoolSize.ofEach(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected 0 to 2 idle cells of ");
        assertThatThrownBy(() -> PoolSize.ofEach(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PoolSize(Map.of(), Duration.ZERO, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

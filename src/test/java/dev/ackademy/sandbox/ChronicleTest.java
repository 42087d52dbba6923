package dev.ackademy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final String BENCH = "0123456789abcdefghij-_";

    private final HandClock clock = new HandClock();
    private final Chronicle chronicle = new Chronicle(clock);

    private static Visitor visitor(String bench) {
        return new Visitor(bench, "Ana", "seat", false);
    }

    private void say(String bench, String text) {
        chronicle.add("tell", visitor(bench), "socket", "/chat", Map.of("text", text));
    }

    private List<?> part(String bench, String part) {
        return (List<?>) Objects.requireNonNull(chronicle.past(bench).get(part));
    }

    private static Object field(Object json, String field) {
        return Objects.requireNonNull(((Map<?, ?>) json).get(field));
    }

    @Test
    void nothing_has_happened_on_an_unknown_bench() {
        assertThat(part(BENCH, "log")).isEmpty();
        assertThat(part(BENCH, "here")).isEmpty();
    }

    @Test
    void the_last_sixty_happenings_are_kept_in_their_order() {
        for (int i = 0; i < 70; i++) {
            say(BENCH, "text " + i);
        }
        List<?> log = part(BENCH, "log");
        assertThat(log).hasSize(60);
        assertThat(field(log.getFirst(), "text")).isEqualTo("text 10");
        assertThat(field(log.getLast(), "text")).isEqualTo("text 69");
    }

    @Test
    void long_texts_are_cut_between_characters() {
        say(BENCH, "🎉".repeat(200));
        assertThat(field(part(BENCH, "log").getFirst(), "text")).isEqualTo("🎉".repeat(120) + "…");
    }

    @Test
    void half_an_hour_after_the_last_one_all_are_forgotten() {
        say(BENCH, "one");
        clock.forward(Duration.ofMinutes(29));
        say(BENCH, "two");
        clock.forward(Duration.ofMinutes(30));
        assertThat(part(BENCH, "log")).hasSize(2);
        clock.forward(Duration.ofMillis(1));
        assertThat(part(BENCH, "log")).isEmpty();
    }

    @Test
    void five_hundred_benches_are_remembered_and_the_quietest_is_forgotten_first() {
        say("quiet", "hi");
        say("busy", "hi");
        for (int i = 0; i < Chronicle.MOST_BENCHES - 2; i++) {
            say("other " + i, "hi");
        }
        say("busy", "again");
        say("one more", "hi");
        assertThat(part("quiet", "log")).isEmpty();
        assertThat(part("busy", "log")).hasSize(2);
    }

    @Test
    void who_is_there_is_known_for_as_long_as_they_are() {
        chronicle.add("enter", visitor(BENCH), "a", "/chat", Map.of());
        chronicle.add("enter", visitor(BENCH), "b", "/notifications", Map.of());
        chronicle.add("join", visitor(BENCH), "a", "/chat", Map.of("room", "attic"));
        chronicle.add("join", visitor(BENCH), "a", "/chat", Map.of("room", "cellar"));
        chronicle.add("leave", visitor(BENCH), "a", "/chat", Map.of("room", "cellar"));
        clock.forward(Duration.ofDays(1));
        assertThat(part(BENCH, "here").toString())
                .isEqualTo(List.of(
                                Map.of("seat", "seat", "name", "Ana", "ns", "/chat", "rooms", List.of("attic")),
                                Map.of("seat", "seat", "name", "Ana", "ns", "/notifications", "rooms", List.of()))
                        .toString());
        chronicle.add("exit", visitor(BENCH), "a", "/chat", Map.of());
        chronicle.add("exit", visitor(BENCH), "b", "/notifications", Map.of());
        assertThat(part(BENCH, "here")).isEmpty();
    }

    @Test
    void of_a_crowd_the_first_are_told() {
        for (int i = 0; i < 60; i++) {
            chronicle.add("enter", visitor(BENCH), "socket " + i, "/chat", Map.of());
        }
        assertThat(part(BENCH, "here")).hasSize(Chronicle.MOST_TOLD);
    }

    @Test
    void a_client_that_names_no_seat_sits_at_its_own_id() {
        chronicle.add("enter", new Visitor(BENCH, "Ana", "", false), "a", "/chat", Map.of());
        assertThat(field(part(BENCH, "log").getFirst(), "seat")).isEqualTo("a");
    }
}

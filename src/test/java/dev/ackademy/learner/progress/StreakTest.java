package dev.ackademy.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases in {@code streaks.json}, which the browser's own counting has to get right as well. */
class StreakTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @TestFactory
    Stream<DynamicTest> a_streak_is_days_in_a_row_with_progress() throws IOException {
        JsonNode file = new JsonMapper()
                .readTree(Path.of("src/test/resources/progress/streaks.json").toFile());
        return StreamSupport.stream(file.path("cases").spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.path("name").asText(), () -> {
                    List<Event> log = log(one);
                    Instant now = Instant.parse(one.path("now").asText());
                    Streak expected = new Streak(
                            one.path("days").asInt(), one.path("freezes").asInt());
                    assertThat(Streak.of(log, zones(one), now)).isEqualTo(expected);
                    Collections.reverse(log);
                    assertThat(Streak.of(log, zones(one), now))
                            .as("in another order")
                            .isEqualTo(expected);
                }));
    }

    @Test
    void a_zone_that_was_chosen_and_taken_back_on_the_same_day_never_counted() {
        Zones first = Zones.NONE.choosing(SEOUL, NOON.minus(Duration.ofDays(1)));
        Zones changed = first.choosing(MADRID, NOON);
        assertThat(changed.changes()).map(Zones.Change::zone).containsExactly(SEOUL, MADRID);
        assertThat(changed.choosing(SEOUL, NOON.plusSeconds(60))).isEqualTo(first);
        assertThat(changed.choosing(SEOUL, NOON.plus(Duration.ofDays(1))).changes())
                .hasSize(3);
    }

    @Test
    void a_zone_has_a_name_of_the_database() {
        assertThat(Zones.named("Asia/Seoul")).contains(SEOUL);
        for (String name : List.of("", "+09:00", "GMT+9", "Mars/Olympus", "asia/seoul")) {
            assertThat(Zones.named(name)).as(name).isEmpty();
        }
    }

    private static Zones zones(JsonNode one) {
        List<Zones.Change> changes = new ArrayList<>();
        one.path("zones")
                .forEach(change -> changes.add(new Zones.Change(
                        Instant.parse(change.path("at").asText()),
                        ZoneId.of(change.path("zone").asText()))));
        return new Zones(changes);
    }

    /** Of all devices together; runs at the same moment are the same. */
    private static List<Event> log(JsonNode one) {
        Map<String, Event> log = new LinkedHashMap<>();
        for (JsonNode device : one.path("devices")) {
            for (JsonNode run : device) {
                List<String> checks = new ArrayList<>();
                run.path("checks").forEach(check -> checks.add(check.asText()));
                String at = run.path("at").asText();
                log.put(
                        at,
                        new Event.Graded(
                                UUID.nameUUIDFromBytes(at.getBytes(StandardCharsets.UTF_8)),
                                new Slug(run.path("exercise").asText()),
                                "javascript",
                                "wrong_answer",
                                checks,
                                Map.of(),
                                Instant.parse(at)));
            }
        }
        return new ArrayList<>(log.values());
    }
}

package dev.ackademy.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases in {@code awards.json}, which the browser's own counting has to get right as well. */
class AwardsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static JsonNode file() throws IOException {
        return new JsonMapper()
                .readTree(Path.of("src/test/resources/progress/awards.json").toFile());
    }

    @TestFactory
    Stream<DynamicTest> an_achievement_is_unlocked_by_its_rule_and_by_nothing_less() throws IOException {
        JsonNode file = file();
        return StreamSupport.stream(file.path("cases").spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(
                        one.path("achievement").asText() + ": "
                                + one.path("name").asText(),
                        () -> {
                            JsonNode course =
                                    one.path("course").isMissingNode() ? file.path("course") : one.path("course");
                            List<Event> log = log(one);
                            Map<Achievement, Instant> earned = Awards.earned(log, syllabus(course));
                            Achievement achievement = Achievement.of(
                                            one.path("achievement").asText())
                                    .orElseThrow();
                            if (one.path("unlocks").asBoolean()) {
                                assertThat(earned)
                                        .containsEntry(
                                                achievement,
                                                minute(one.path("at").asInt()));
                            } else {
                                assertThat(earned).doesNotContainKey(achievement);
                            }
                            Collections.reverse(log);
                            assertThat(Awards.earned(log, syllabus(course)))
                                    .as("with the events the other way round")
                                    .isEqualTo(earned);
                        }));
    }

    @Test
    void what_is_within_reach_follows_from_the_course() {
        Syllabus course = new Syllabus(
                Map.of("room-and-namespace", List.of("skip-the-sender")),
                Map.of(
                        "socketio-core",
                        new Syllabus.Track(List.of("room-and-namespace", "planned"), List.of("skip-the-sender"))),
                Set.of("skip-the-sender", "room-and-namespace", "rooms-join-leave"));
        assertThat(Awards.withinReach(course))
                .containsExactlyInAnyOrder(Achievement.FIRST_FRAME, Achievement.SILENT_SENDER, Achievement.POLYGLOT);
        assertThat(Awards.withinReach(Syllabus.EMPTY)).isEmpty();
    }

    @Test
    void a_whole_course_has_all_ten_within_reach() {
        List<String> exercises = List.of(
                "room-and-namespace",
                "room-and-namespace-client",
                "rooms-by-hand",
                "rooms-join-leave",
                "skip-the-sender",
                "namespace-times-room",
                "read-engineio-frames",
                "read-socketio-packets",
                "network-tab-detective",
                "test-with-real-clients");
        Map<String, List<String>> lessons = new LinkedHashMap<>();
        exercises.forEach(exercise -> lessons.put(exercise, List.of(exercise)));
        Syllabus course = new Syllabus(
                lessons,
                Map.of(
                        "raw-websocket", new Syllabus.Track(List.of("rooms-by-hand"), List.of()),
                        "rooms-by-hand", new Syllabus.Track(List.of("rooms-join-leave"), List.of()),
                        "socketio-core", new Syllabus.Track(exercises, exercises)),
                Set.copyOf(exercises));
        assertThat(Awards.withinReach(course)).containsExactlyInAnyOrder(Achievement.values());
    }

    private static Syllabus syllabus(JsonNode course) {
        Map<String, List<String>> lessons = new LinkedHashMap<>();
        course.path("lessons").properties().forEach(lesson -> lessons.put(lesson.getKey(), texts(lesson.getValue())));
        Map<String, Syllabus.Track> tracks = new LinkedHashMap<>();
        course.path("tracks")
                .properties()
                .forEach(track -> tracks.put(
                        track.getKey(),
                        new Syllabus.Track(
                                texts(track.getValue().path("lessons")),
                                texts(track.getValue().path("exercises")))));
        return new Syllabus(lessons, tracks, Set.copyOf(texts(course.path("exercises"))));
    }

    private static List<Event> log(JsonNode one) {
        List<Event> log = new ArrayList<>();
        for (JsonNode run : one.path("runs")) {
            Map<String, Integer> facts = new LinkedHashMap<>();
            run.path("facts")
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asInt()));
            log.add(new Event.Graded(
                    new UUID(0, log.size()),
                    new Slug(run.path("exercise").asText()),
                    run.path("language").asText("javascript"),
                    run.path("outcome").asText("accepted"),
                    texts(run.path("checks")),
                    facts,
                    minute(log.size())));
        }
        for (JsonNode unlocked : one.path("unlocked")) {
            log.add(new Event.Unlocked(
                    new UUID(1, log.size()),
                    new Slug("gone"),
                    Achievement.of(unlocked.path("achievement").asText()).orElseThrow(),
                    minute(unlocked.path("minute").asInt())));
        }
        return log;
    }

    private static Instant minute(int number) {
        return START.plusSeconds(60L * number);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

package dev.ackademy.learner.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An event as JSON: {@code {id, type, submission, exercise, language, at}}, with {@code outcome, checks, facts}, {@code xp} or {@code
 * achievement}; {@code language} stands where a program was.
 */
final class EventJson {
    private static final JsonMapper JSON = new JsonMapper();

    private EventJson() {}

    static Map<String, Object> tree(Event event) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", event.id());
        switch (event) {
            case Event.Graded graded -> {
                all.put("type", "graded");
                all.put("language", graded.language());
                all.put("outcome", graded.outcome());
                all.put("checks", graded.checks());
                if (!graded.facts().isEmpty()) {
                    all.put("facts", new TreeMap<>(graded.facts()));
                }
            }
            case Event.Passed passed -> {
                all.put("type", "passed");
                all.put("language", passed.language());
                all.put("xp", passed.xp());
            }
            case Event.Unlocked unlocked -> {
                all.put("type", "unlocked");
                all.put("achievement", unlocked.achievement().id());
            }
        }
        all.put("exercise", event.exercise().text());
        all.put("submission", event.submission().toString());
        all.put("at", event.at().toString());
        return all;
    }

    static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(tree(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return empty when it is no event */
    static Optional<Event> read(byte[] json) {
        try {
            JsonNode all = JSON.readTree(json);
            UUID submission = UUID.fromString(all.path("submission").asText());
            Slug exercise = new Slug(all.path("exercise").asText());
            String language = all.path("language").asText();
            Instant at = Instant.parse(all.path("at").asText());
            return switch (all.path("type").asText()) {
                case "graded" -> {
                    List<String> checks = new ArrayList<>();
                    all.path("checks").forEach(check -> checks.add(check.asText()));
                    Map<String, Integer> facts = new LinkedHashMap<>();
                    all.path("facts")
                            .properties()
                            .forEach(fact ->
                                    facts.put(fact.getKey(), fact.getValue().asInt()));
                    yield Optional.of(new Event.Graded(
                            submission, exercise, language, all.path("outcome").asText(), checks, facts, at));
                }
                case "passed" ->
                    Optional.of(new Event.Passed(
                            submission, exercise, language, all.path("xp").asInt(), at));
                case "unlocked" ->
                    Achievement.of(all.path("achievement").asText())
                            .map(achievement -> new Event.Unlocked(submission, exercise, achievement, at));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IOException | DateTimeException noEvent) {
            return Optional.empty();
        }
    }
}

package dev.ackademy.grader.scenario;

import dev.ackademy.kit.Slug;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What judges an exercise.
 *
 * @param patience how long a packet that must come may take
 * @param draws what is drawn anew for each check
 * @param fence an event that any client may send at any time and that is always acknowledged; its answer proves that
 *     everything the server wrote to that client before has arrived
 * @param clients the handshake's auth payload of each client, if it sends one
 */
public record Grader(
        Slug exercise,
        Duration patience,
        Map<String, Draw> draws,
        Fence fence,
        Map<String, Optional<Shape>> clients,
        List<Check> checks) {

    /** See {@link Grader#fence()}. */
    public record Fence(String event, Shape data, Shape ack) {}

    public Grader {
        draws = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(draws));
        clients = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(clients));
        checks = List.copyOf(checks);
    }
}

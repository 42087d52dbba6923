package dev.ackademy.grader.scenario;

import dev.ackademy.grader.client.Protocol;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.kit.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What judges an exercise.
 *
 * @param patience how long a packet that must come may take
 * @param draws what is drawn anew for each check
 * @param lets texts that are made of it, by name and in this order; see {@link Bindings#fillIn}
 * @param environment the variables that the submission finds beside PORT
 * @param fence an event that any client may send at any time and that is always acknowledged; its answer proves that
 *     everything the server wrote to that client before has arrived
 * @param clients who may connect, by name
 * @param together ids of checks that spend their time waiting and are played at the same time; neighbours only
 * @param frames present when clients speak a protocol of the exercise's own instead of Socket.IO
 * @param page present when the submission is a module for a page; its checks are {@code run}, {@code cut} and {@code
 *     printed}, the last about what the server saw, each line preceded by {@code $host}, the page's own address
 */
public record Grader(
        Slug exercise,
        Duration patience,
        Map<String, Draw> draws,
        Map<String, String> lets,
        Environment environment,
        Fence fence,
        Map<String, ClientSpec> clients,
        List<Check> checks,
        List<List<String>> together,
        Optional<Protocol> frames,
        Optional<Page> page) {

    /**
     * What a submission is loaded into when it is no server but a module for a page; such a grader has neither clients
     * nor a fence.
     *
     * @param server the source of the server that the page talks to: ours, in JavaScript
     * @param auth what the module is given to present
     */
    public record Page(String server, Shape auth) {}

    /**
     * See {@link Grader#fence()}.
     *
     * @param fresh what is drawn anew for each client that asks
     * @param ack what the answer carries, where the contract acknowledges the event
     * @param reply the event that answers it, where the contract does that instead
     */
    public record Fence(
            String event,
            Map<String, Draw> fresh,
            Optional<Shape> data,
            Optional<Shape> ack,
            Optional<Step.Packet> reply) {
        public Fence {
            fresh = Map.copyOf(fresh);
        }
    }

    /**
     * A client of the scenario.
     *
     * @param auth the handshake's auth payload, if it sends one; over a plain WebSocket the query of its address
     * @param namespace the one it asks for, or the channel; see {@link Bindings#fillIn}
     * @param shares the client on whose connection it rides; empty for a connection of its own
     * @param transport the only one it uses; empty for that of the pass
     * @param answers what it acknowledges an event with, soon and each time; it keeps back any other answer
     */
    public record ClientSpec(
            Optional<Shape> auth,
            String namespace,
            String shares,
            Optional<Transport> transport,
            Map<String, Shape> answers) {
        public ClientSpec {
            answers = Map.copyOf(answers);
        }
    }

    public Grader {
        draws = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(draws));
        lets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lets));
        clients = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(clients));
        checks = List.copyOf(checks);
        together = List.copyOf(together);
    }

    /** The checks in their order; what is played at the same time stands in one list. */
    public List<List<Check>> acts() {
        List<List<Check>> acts = new ArrayList<>();
        for (Check check : checks) {
            boolean joins = !acts.isEmpty()
                    && together.stream()
                            .anyMatch(ids -> ids.contains(check.id())
                                    && ids.contains(acts.getLast().getLast().id()));
            if (!joins) {
                acts.add(new ArrayList<>());
            }
            acts.getLast().add(check);
        }
        return acts;
    }

    /** Those over which it can be played: frames of one's own go over a WebSocket only. */
    public List<Transport> transports(List<Transport> wanted) {
        return frames.isEmpty() ? wanted : List.of(Transport.WEBSOCKET);
    }

    /** The same with these checks only. */
    public Grader only(Set<String> ids) {
        List<Check> some =
                checks.stream().filter(check -> ids.contains(check.id())).toList();
        return new Grader(exercise, patience, draws, lets, environment, fence, clients, some, together, frames, page);
    }
}

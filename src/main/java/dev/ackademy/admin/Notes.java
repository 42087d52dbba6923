package dev.ackademy.admin;

import dev.ackademy.live.LiveSocket;
import dev.ackademy.live.LiveWatcher;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes notes of one namespace for the desk: copies what must be known and returns, because the server waits meanwhile.
 *
 * @param board that the notes are for; the desk throws away notes for a board that it no longer keeps
 * @param events how many events are told in a second
 */
record Notes(String namespace, Desk desk, Board board, Budget events, Clock clock) implements LiveWatcher {

    @Override
    public void present(LiveSocket socket) {
        Seen seen = Seen.of(namespace, socket);
        Set<String> rooms = socket.rooms();
        desk.note(board, news -> board.add(seen, rooms));
    }

    @Override
    public void connected(LiveSocket socket) {
        Seen seen = Seen.of(namespace, socket);
        Instant at = clock.instant();
        desk.note(board, news -> {
            board.add(seen, Set.of());
            news.tell("socket_connected", seen.told(Set.of()), at.toString());
        });
    }

    @Override
    public void upgraded(LiveSocket socket) {
        String id = socket.id();
        String transport = socket.link().transport();
        desk.note(board, news -> {
            board.move(id, transport);
            news.tell("socket_updated", Map.of("id", id, "nsp", namespace, "transport", transport));
        });
    }

    @Override
    public void joined(LiveSocket socket, String room) {
        String id = socket.id();
        Instant at = clock.instant();
        desk.note(board, news -> {
            board.join(id, room);
            news.tell("room_joined", namespace, room, id, at.toString());
        });
    }

    @Override
    public void left(LiveSocket socket, String room) {
        String id = socket.id();
        Instant at = clock.instant();
        desk.note(board, news -> {
            board.leave(id, room);
            news.tell("room_left", namespace, room, id, at.toString());
        });
    }

    /** The page keeps who has gone in its rooms until it hears that the rooms were left. */
    @Override
    public void disconnected(LiveSocket socket, String reason) {
        String id = socket.id();
        Instant at = clock.instant();
        desk.note(board, news -> {
            for (String room : board.remove(id)) {
                news.tell("room_left", namespace, room, id, at.toString());
            }
            news.tell("socket_disconnected", namespace, id, reason, at.toString());
        });
    }

    @Override
    public void received(LiveSocket socket, String event, List<@Nullable Object> args) {
        event("event_received", socket, event, args);
    }

    @Override
    public void sent(LiveSocket socket, String event, List<@Nullable Object> args) {
        event("event_sent", socket, event, args);
    }

    private void event(String kind, LiveSocket socket, String event, List<@Nullable Object> args) {
        if (!events.allows()) {
            return;
        }
        String id = socket.id();
        Instant at = clock.instant();
        List<@Nullable Object> excerpt = Excerpt.of(event, args);
        desk.note(board, news -> news.pass(kind, namespace, id, excerpt, at.toString()));
    }
}

package dev.ackademy.sandbox;

import dev.ackademy.live.LiveSocket;
import dev.ackademy.live.Target;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The demo of rooms: join, leave, and say something with or without hearing oneself. */
final class Chat {
    private static final int MOST_ROOMS = 10;

    private final Bench bench;

    Chat(Bench bench) {
        this.bench = bench;
    }

    void mount() {
        bench.open((socket, visitor) -> {});
        bench.on("room:join", this::join);
        bench.on("room:leave", this::leave);
        bench.on("chat:message", this::say);
        bench.onLeave((socket, visitor) -> visitor.roomsIn(socket.rooms())
                .forEach(room -> in(visitor, room).emit("user:left", who(visitor, room))));
    }

    private Object join(LiveSocket socket, Visitor visitor, Payload payload) {
        Optional<String> room = payload.room();
        if (room.isEmpty()) {
            return Answers.no("bad_request");
        }
        Target members = in(visitor, room.get());
        Set<String> joined = socket.rooms();
        if (!joined.contains(visitor.keyOf(room.get()))) {
            if (joined.size() >= MOST_ROOMS) {
                return Answers.no("too_many_rooms");
            }
            socket.join(visitor.keyOf(room.get()));
            members.except(socket).emit("user:joined", who(visitor, room.get()));
        }
        return Answers.yes("members", members.size());
    }

    private Object leave(LiveSocket socket, Visitor visitor, Payload payload) {
        Optional<String> room = payload.room();
        if (room.isEmpty()) {
            return Answers.no("bad_request");
        }
        if (socket.rooms().contains(visitor.keyOf(room.get()))) {
            socket.leave(visitor.keyOf(room.get()));
            in(visitor, room.get()).emit("user:left", who(visitor, room.get()));
        }
        return Answers.yes();
    }

    private Object say(LiveSocket socket, Visitor visitor, Payload payload) {
        Optional<String> room = payload.room();
        Optional<String> text = payload.text();
        Optional<Boolean> echo = payload.flag("echo");
        if (room.isEmpty() || text.isEmpty() || echo.isEmpty()) {
            return Answers.no("bad_request");
        }
        if (!socket.rooms().contains(visitor.keyOf(room.get()))) {
            return Answers.no("not_member");
        }
        String id = UUID.randomUUID().toString();
        Target members = in(visitor, room.get());
        Target hearers = echo.get() ? members : members.except(socket);
        hearers.emit("chat:message", Map.of("id", id, "from", visitor.name(), "room", room.get(), "text", text.get()));
        return Answers.yes("id", id);
    }

    private Target in(Visitor visitor, String room) {
        return bench.namespace().to(visitor.keyOf(room));
    }

    private static Map<String, String> who(Visitor visitor, String room) {
        return Map.of("user", visitor.name(), "room", room);
    }
}

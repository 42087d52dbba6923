package dev.ackademy.sandbox;

import dev.ackademy.live.LiveSocket;
import dev.ackademy.live.Target;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The demo of rooms and of other ways to choose who hears: join, leave, say something to a room with or without hearing
 * oneself, to one person on all their connections, to everybody on the bench, to everybody but oneself.
 */
final class Chat {
    private static final int MOST_ROOMS = 10;

    private final Bench bench;

    Chat(Bench bench) {
        this.bench = bench;
    }

    void mount() {
        bench.open((socket, visitor) -> {
            socket.join(visitor.keyOfAll());
            socket.join(visitor.keyOfPerson(visitor.name()));
        });
        bench.on("room:join", this::join);
        bench.on("room:leave", this::leave);
        bench.on("chat:message", this::say);
        bench.on("say:private", this::sayPrivately);
        bench.on("say:public", this::sayPublicly);
        bench.on("say:broadcast", this::sayToOthers);
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
            if (visitor.roomsIn(joined).size() >= MOST_ROOMS) {
                return Answers.no("too_many_rooms");
            }
            socket.join(visitor.keyOf(room.get()));
            bench.happened("join", socket, visitor, Map.of("room", room.get()));
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
            bench.happened("leave", socket, visitor, Map.of("room", room.get()));
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
        String kind = echo.get() ? "echo" : "say";
        Map<String, String> told = Map.of("kind", kind, "id", id, "room", room.get(), "text", text.get());
        bench.happened("tell", socket, visitor, told);
        return Answers.yes("id", id);
    }

    private Object sayPrivately(LiveSocket socket, Visitor visitor, Payload payload) {
        return payload.person("to")
                .map(to -> send("private", bench.namespace().to(visitor.keyOfPerson(to)), to, socket, visitor, payload))
                .orElseGet(() -> Answers.no("bad_request"));
    }

    private Object sayPublicly(LiveSocket socket, Visitor visitor, Payload payload) {
        return send("public", everybody(visitor), "", socket, visitor, payload);
    }

    private Object sayToOthers(LiveSocket socket, Visitor visitor, Payload payload) {
        return send("broadcast", everybody(visitor).except(socket), "", socket, visitor, payload);
    }

    private Object send(String kind, Target hearers, String to, LiveSocket socket, Visitor visitor, Payload payload) {
        Optional<String> text = payload.text();
        if (text.isEmpty()) {
            return Answers.no("bad_request");
        }
        String id = UUID.randomUUID().toString();
        int delivered = hearers.size();
        hearers.emit("msg", Map.of("id", id, "kind", kind, "from", visitor.name(), "text", text.get()));
        bench.happened("tell", socket, visitor, Map.of("kind", kind, "id", id, "to", to, "text", text.get()));
        return Map.of("ok", true, "id", id, "delivered", delivered);
    }

    private Target everybody(Visitor visitor) {
        return bench.namespace().to(visitor.keyOfAll());
    }

    private Target in(Visitor visitor, String room) {
        return bench.namespace().to(visitor.keyOf(room));
    }

    private static Map<String, String> who(Visitor visitor, String room) {
        return Map.of("user", visitor.name(), "room", room);
    }
}

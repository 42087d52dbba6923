package dev.ackademy.sandbox;

import dev.ackademy.live.LiveSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The demo of a second namespace: an alert goes to the whole bench, and to nobody in {@code /chat}. */
final class Alerts {
    private static final List<String> LEVELS = List.of("info", "warning");

    private final Bench bench;

    Alerts(Bench bench) {
        this.bench = bench;
    }

    void mount() {
        bench.open((socket, visitor) -> socket.join(visitor.keyOfAll()));
        bench.on("alert:raise", this::raise);
        bench.onLeave((socket, visitor) -> {});
    }

    private Object raise(LiveSocket socket, Visitor visitor, Payload payload) {
        Optional<String> level = payload.oneOf("level", LEVELS);
        Optional<String> text = payload.text();
        if (level.isEmpty() || text.isEmpty()) {
            return Answers.no("bad_request");
        }
        String id = UUID.randomUUID().toString();
        bench.namespace()
                .to(visitor.keyOfAll())
                .emit("alert", Map.of("id", id, "level", level.get(), "text", text.get(), "from", visitor.name()));
        bench.happened("tell", socket, visitor, Map.of("kind", "alert", "id", id, "text", text.get()));
        return Answers.yes("id", id);
    }
}

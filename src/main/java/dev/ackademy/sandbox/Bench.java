package dev.ackademy.sandbox;

import dev.ackademy.live.Knock;
import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.LiveSocket;
import dev.ackademy.live.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One demo namespace, seen bench by bench: who comes in, how fast it may send, and that every event is answered. */
final class Bench {
    private static final String SEAT = "seat";

    private final LiveNamespace namespace;
    private final Clock clock;

    Bench(LiveNamespace namespace, Clock clock) {
        this.namespace = namespace;
        this.clock = clock;
    }

    private record Seat(Visitor visitor, RateLimit limit) {}

    /** What an event does; its result is the ack. */
    @FunctionalInterface
    interface Handler {
        Object answer(LiveSocket socket, Visitor visitor, Payload payload);
    }

    /** Without its slash. */
    String name() {
        return namespace.name().substring(1);
    }

    LiveNamespace namespace() {
        return namespace;
    }

    /** Lets visitors in, and greets each with {@code ready} after {@code seated}. */
    void open(BiConsumer<LiveSocket, Visitor> seated) {
        namespace.door(Bench::check);
        namespace.onConnect(socket -> {
            Visitor visitor = Visitor.of(socket.auth()).orElseThrow();
            socket.data().put(SEAT, new Seat(visitor, new RateLimit(clock)));
            seated.accept(socket, visitor);
            socket.emit("ready", Map.of("ns", name(), "sid", socket.id(), "name", visitor.name()));
        });
        on("whoami", (socket, visitor, payload) -> name());
    }

    void on(String event, Handler handler) {
        namespace.onEvent(event, (socket, args, ack) -> {
            Seat seat = seatOf(socket);
            ack.send(
                    seat.limit().allows()
                            ? handler.answer(socket, seat.visitor(), Payload.of(args))
                            : Answers.no("rate"));
        });
    }

    void onLeave(BiConsumer<LiveSocket, Visitor> listener) {
        namespace.onDisconnect(
                (socket, reason) -> listener.accept(socket, seatOf(socket).visitor()));
    }

    private static Seat seatOf(LiveSocket socket) {
        if (socket.data().get(SEAT) instanceof Seat seat) {
            return seat;
        }
        throw new IllegalStateException("nobody was seated at " + socket.id());
    }

    private static Optional<Refusal> check(Knock knock) {
        return Visitor.of(knock.auth()).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "The sandbox wants auth {bench: 22 or more random characters of base64url, name: 1 to 20"
                                + " characters}.",
                        Map.of("code", "bad_auth")));
    }
}

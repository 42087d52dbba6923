package dev.ackademy.sandbox;

import dev.ackademy.limit.TokenBucket;
import dev.ackademy.live.Knock;
import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.LiveSocket;
import dev.ackademy.live.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * One demo namespace, seen bench by bench: who comes in, how fast it may send, that every event is answered, and that
 * what happens is told to who watches.
 */
final class Bench {
    private static final String SEAT = "seat";
    /** Events of one client in the long run, and at once. */
    private static final int PER_SECOND = 20;

    private static final int AT_ONCE = 40;

    private final LiveNamespace namespace;
    private final LiveNamespace watched;
    private final Chronicle chronicle;
    private final Clock clock;

    /** @param watched where those sit who watch: this namespace, or the one beside it */
    Bench(LiveNamespace namespace, LiveNamespace watched, Chronicle chronicle, Clock clock) {
        this.namespace = namespace;
        this.watched = watched;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    private record Seat(Visitor visitor, TokenBucket pace) {}

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
        namespace.door(this::check);
        namespace.onConnect(socket -> {
            Visitor visitor = Visitor.of(socket.auth()).orElseThrow();
            socket.data().put(SEAT, new Seat(visitor, new TokenBucket(PER_SECOND, AT_ONCE, this::nanoTime)));
            if (visitor.watching()) {
                // In this order nothing is missed; what is told twice has the same number.
                socket.join(visitor.keyOfWatchers());
                socket.emit("bench:past", chronicle.past(visitor.bench()));
                return;
            }
            seated.accept(socket, visitor);
            happened("enter", socket, visitor, Map.of());
            socket.emit("ready", Map.of("ns", name(), "sid", socket.id(), "name", visitor.name()));
        });
        on("whoami", (socket, visitor, payload) -> name());
    }

    void on(String event, Handler handler) {
        namespace.onEvent(event, (socket, args, ack) -> {
            Seat seat = seatOf(socket);
            if (seat.visitor().watching()) {
                ack.send(Answers.no("watching"));
            } else {
                ack.send(
                        seat.pace().allows()
                                ? handler.answer(socket, seat.visitor(), Payload.of(args))
                                : Answers.no("rate"));
            }
        });
    }

    /** Takes down what happened, and tells it to who watches. See {@link Happening} for what is what. */
    void happened(String what, LiveSocket socket, Visitor visitor, Map<String, String> more) {
        Happening happening = chronicle.add(what, visitor, socket.id(), namespace.name(), more);
        watched.to(visitor.keyOfWatchers()).emit("bench:news", happening.json());
    }

    void onLeave(BiConsumer<LiveSocket, Visitor> listener) {
        namespace.onDisconnect((socket, reason) -> {
            Visitor visitor = seatOf(socket).visitor();
            if (!visitor.watching()) {
                listener.accept(socket, visitor);
                happened("exit", socket, visitor, Map.of());
            }
        });
    }

    private long nanoTime() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    private static Seat seatOf(LiveSocket socket) {
        if (socket.data().get(SEAT) instanceof Seat seat) {
            return seat;
        }
        throw new IllegalStateException("nobody was seated at " + socket.id());
    }

    private Optional<Refusal> check(Knock knock) {
        Optional<Visitor> visitor = Visitor.of(knock.auth());
        if (visitor.isEmpty()) {
            return Optional.of(new Refusal(
                    "The sandbox wants auth {bench: 22 or more random characters of base64url, name: 1 to 20"
                            + " characters}, and perhaps {seat: at most 40 characters of base64url}.",
                    Map.of("code", "bad_auth")));
        }
        return visitor.get().watching() && !namespace.name().equals(watched.name())
                ? Optional.of(new Refusal("A bench is watched in " + watched.name() + ".", Map.of("code", "bad_auth")))
                : Optional.empty();
    }
}

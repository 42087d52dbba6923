package dev.ackademy.live;

import com.corundumstudio.socketio.transport.NamespaceClient;
import dev.ackademy.live.engine.Connection;
import dev.ackademy.live.engine.Drains;
import dev.ackademy.live.engine.Loops;
import dev.ackademy.live.engine.Outgoing;
import dev.ackademy.wire.SocketPacket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * netty-socketio's client of a namespace under a public id of its own: the library would show the connection's.
 *
 * <p>Its monitor guards the moment of leaving: what is sent before goes out before the goodbye, what comes after is
 * dropped. Foreign code never runs under it.
 */
final class Member extends NamespaceClient implements LiveSocket {
    private final UUID publicId;
    private final NettyNamespace home;
    private final Guest guest;
    private final Connection connection;
    private final Knock knock;
    private final Map<String, Object> data = new ConcurrentHashMap<>();
    private final Questions questions = new Questions();
    private volatile @Nullable Set<String> lastRooms;
    private volatile boolean gone;
    private boolean welcomed;
    private String reason = "";

    Member(Guest guest, NettyNamespace home, Knock knock) {
        // The superclass asks for the id while it is made.
        this.publicId = UUID.randomUUID();
        this.home = home;
        this.guest = guest;
        this.connection = guest.connection();
        this.knock = knock;
        super(guest.head(), home.library());
    }

    @Override
    public UUID getSessionId() {
        return publicId;
    }

    NettyNamespace home() {
        return home;
    }

    @Override
    public String id() {
        return publicId.toString();
    }

    @Override
    public Knock knock() {
        return knock;
    }

    @Override
    public Link link() {
        return guest.link();
    }

    @Override
    public Map<String, @Nullable Object> auth() {
        return knock.auth();
    }

    @Override
    public Map<String, Object> data() {
        return data;
    }

    @Override
    public Set<String> rooms() {
        Set<String> last = lastRooms;
        return last == null ? home.roomsOf(this) : last;
    }

    @Override
    public void join(String room) {
        home.join(this, room);
    }

    @Override
    public void leave(String room) {
        home.leave(this, room);
    }

    @Override
    public boolean connected() {
        return !gone;
    }

    // Out

    @Override
    public void emit(String event, @Nullable Object... args) {
        send(home.event(null, event, args));
        home.tellSent(this, event, args);
    }

    @Override
    public void emitWithAck(String event, Duration timeout, Consumer<Answer> then, @Nullable Object... args) {
        long id = questions.ask(answer -> home.guarded("answer", () -> then.accept(answer)));
        Outgoing packet = home.event(id, event, args);
        if (gone) {
            questions.settle(id, new Answer.None());
            return;
        }
        Loops.after(timeout, connection.loop(), () -> questions.settle(id, new Answer.None()));
        send(packet);
        home.tellSent(this, event, args);
    }

    synchronized void send(Outgoing packet) {
        if (!gone) {
            connection.send(packet);
        }
    }

    synchronized void send(Outgoing packet, Drains drains) {
        if (!gone) {
            connection.send(packet, drains);
        }
    }

    // In

    void receive(SocketPacket.Event event) {
        home.tellEvent(this, event, ackFor(event.ackId()));
    }

    void receive(SocketPacket.Ack ack) {
        questions.settle(ack.id(), new Answer.Given(ack.args()));
    }

    private Ack ackFor(@Nullable Long id) {
        if (id == null) {
            return args -> {};
        }
        AtomicBoolean sent = new AtomicBoolean();
        return args -> {
            if (sent.compareAndSet(false, true)) {
                send(Outgoing.message(new SocketPacket.Ack(home.name(), id, Arrays.asList(args)).encode()));
            }
        };
    }

    // Coming and going

    /** Called once, after the client was told that it is in. */
    void enter() {
        home.admit(this);
        home.tellArrival(this);
        synchronized (this) {
            welcomed = true;
            if (!gone) {
                return;
            }
        }
        farewell();
    }

    @Override
    public void disconnect() {
        part("server namespace disconnect", Outgoing.message(new SocketPacket.Disconnect(home.name()).encode()));
    }

    @Override
    public void disconnectAll() {
        guest.dismiss();
    }

    /** Out of the namespace for a reason that the client knows. */
    void left(String why) {
        part(why, null);
    }

    private void part(String why, @Nullable Outgoing goodbye) {
        synchronized (this) {
            if (gone) {
                return;
            }
            if (goodbye != null) {
                connection.send(goodbye);
            }
            reason = why;
            gone = true;
            if (!welcomed) {
                // Its arrival is still being told; enter() says goodbye when that is done.
                return;
            }
        }
        farewell();
    }

    private void farewell() {
        lastRooms = home.release(this, reason);
        questions.abandon();
        home.tellDeparture(this, reason);
    }
}

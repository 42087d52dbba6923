package dev.ackademy.live;

import com.corundumstudio.socketio.handler.ClientHead;
import dev.ackademy.live.engine.Above;
import dev.ackademy.live.engine.Connection;
import dev.ackademy.live.engine.Ending;
import dev.ackademy.live.engine.Outgoing;
import dev.ackademy.live.engine.Request;
import dev.ackademy.wire.PacketReader;
import dev.ackademy.wire.SocketPacket;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection as Socket.IO 5 sees it: the namespaces that its client is in. Packets for a namespace reach it only
 * between its CONNECT and its DISCONNECT.
 */
final class Guest implements Above {
    private final Guard guard;
    private final Connection connection;
    private final ClientHead head;
    private final PacketReader reader;
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    /** Packets for a namespace just left may still be on their way; they are no offence. */
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    private final ScheduledFuture<?> connectTimer;
    private volatile @Nullable Ending ending;

    Guest(Guard guard, Connection connection) {
        LiveSettings settings = guard.settings();
        this.guard = guard;
        this.connection = connection;
        this.head = guard.headOf(this, connection);
        this.reader = new PacketReader(settings.limits().maxPayload());
        this.connectTimer = connection
                .loop()
                .schedule(
                        this::requireEntered, settings.timing().connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    Connection connection() {
        return connection;
    }

    /** What netty-socketio's namespaces take for the connection. */
    ClientHead head() {
        return head;
    }

    Link link() {
        return new Link(
                head.getSessionId().toString(),
                connection.isPolling() ? "polling" : "websocket",
                head.getHandshakeData().getTime().toInstant());
    }

    @Override
    public void text(String message) {
        reader.text(message).ifPresent(this::receive);
    }

    @Override
    public void binary(byte[] message) {
        reader.attachment(message).ifPresent(this::receive);
    }

    @Override
    public void upgraded() {
        members.values().forEach(member -> member.home().tellUpgrade(member));
    }

    @Override
    public void closed(Ending why) {
        ending = why;
        connectTimer.cancel(false);
        members.values().forEach(member -> member.left(why.reason()));
        guard.forget(head);
    }

    /** Every namespace is told first: a client that was put out does not come back by itself. */
    void dismiss() {
        members.values().forEach(Member::disconnect);
        connection.finish();
    }

    void forget(Member member) {
        left.add(nameOf(member));
        members.remove(nameOf(member), member);
    }

    private static String nameOf(Member member) {
        return member.home().name();
    }

    private void requireEntered() {
        if (members.isEmpty() && left.isEmpty()) {
            connection.close(Ending.NEVER_ENTERED);
        }
    }

    private void receive(SocketPacket packet) {
        Member member = members.get(packet.namespace());
        if (member != null && member.connected()) {
            inside(member, packet);
        } else if (packet instanceof SocketPacket.Connect connect) {
            connect(connect);
        } else if (member == null && !left.contains(packet.namespace())) {
            connection.close(Ending.MISBEHAVED);
        }
    }

    private void inside(Member member, SocketPacket packet) {
        switch (packet) {
            case SocketPacket.Event event when event.isReserved() -> connection.close(Ending.MALFORMED);
            case SocketPacket.Event event -> member.receive(event);
            case SocketPacket.Ack ack -> member.receive(ack);
            case SocketPacket.Disconnect ignored -> member.left("client namespace disconnect");
            case SocketPacket.Connect ignored -> connection.close(Ending.MISBEHAVED);
            case SocketPacket.ConnectError ignored -> connection.close(Ending.MALFORMED);
        }
    }

    private void connect(SocketPacket.Connect connect) {
        Optional<NettyNamespace> wanted = guard.find(connect.namespace());
        if (wanted.isEmpty()) {
            refuse(connect.namespace(), new Refusal("Invalid namespace"));
            return;
        }
        NettyNamespace namespace = wanted.get();
        Knock knock = knock(connect.data());
        Optional<Refusal> refusal = namespace.knock(knock);
        if (refusal.isPresent()) {
            refuse(connect.namespace(), refusal.get());
            return;
        }
        Member member = new Member(this, namespace, knock);
        members.put(namespace.name(), member);
        send(new SocketPacket.Connect(namespace.name(), Map.of("sid", member.id())));
        member.enter();
        Ending over = ending;
        if (over != null) {
            member.left(over.reason());
        }
    }

    private void refuse(String namespace, Refusal refusal) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("message", refusal.message());
        if (!refusal.data().isEmpty()) {
            data.put("data", refusal.data());
        }
        send(new SocketPacket.ConnectError(namespace, data));
    }

    private void send(SocketPacket packet) {
        connection.send(Outgoing.message(packet.encode()));
    }

    private Knock knock(Map<String, @Nullable Object> auth) {
        Request opening = connection.opening();
        Map<String, String> headers = new LinkedHashMap<>();
        opening.headers()
                .forEach(header -> headers.merge(
                        header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (one, more) -> one + ", " + more));
        return new Knock(auth, headers, connection.address(), opening.origin());
    }
}

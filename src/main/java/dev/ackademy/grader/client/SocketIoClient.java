package dev.ackademy.grader.client;

import io.socket.client.Manager;
import io.socket.client.Socket;
import io.socket.parser.Packet;
import io.socket.parser.Parser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** A client of the official library, on a connection of its own or in another namespace on a connection that it shares. */
public final class SocketIoClient implements Client {
    /** It logs what a server sends wrong, with traces of a thousand lines. Held, because loggers are not. */
    private static final Logger LIBRARY = Logger.getLogger("io.socket");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private final String name;
    private final Wire wire;
    private final Socket socket;
    private final String namespace;
    private final Replies replies;
    private volatile boolean left;
    private State state = State.NEW;

    /** A connection that clients of several namespaces may share. */
    private record Wire(String name, Manager manager, Manager.Options options, Wiretap tap, Journal journal) {}

    /**
     * A client on a connection of its own, not connected yet.
     *
     * @param auth the handshake's auth payload; null to send none
     */
    public static SocketIoClient of(
            String name,
            URI server,
            String namespace,
            Transport transport,
            @Nullable Map<String, String> auth,
            Journal journal,
            Http http) {
        Wiretap tap = new Wiretap(name, journal, http);
        Manager.Options options = new Manager.Options();
        options.reconnection = false;
        options.transports = new String[] {transport.id()};
        options.callFactory = tap.calls();
        options.webSocketFactory = tap.webSockets();
        options.timeout = Duration.ofSeconds(10).toMillis();
        return new SocketIoClient(
                name, namespace, auth, new Wire(name, new Manager(server, options), options, tap, journal));
    }

    /** Another namespace's client on this one's connection. */
    public SocketIoClient beside(String otherName, String namespace, @Nullable Map<String, String> auth) {
        return new SocketIoClient(otherName, namespace, auth, wire);
    }

    private SocketIoClient(String name, String namespace, @Nullable Map<String, String> auth, Wire wire) {
        this.name = name;
        this.wire = wire;
        wire.options().auth = auth == null ? null : new HashMap<>(auth);
        this.namespace = namespace;
        this.replies = new Replies(wire.journal(), Replies.AFTER_A_BEAT);
        this.socket = wire.manager().socket(namespace, wire.options());
        listen();
    }

    private void listen() {
        wire.manager().on(Manager.EVENT_PACKET, arguments -> {
            if (arguments[0] instanceof Packet<?> packet && namespace.equals(packet.nsp) && !left) {
                hear(packet);
            }
        });
        socket.onAnyIncoming(replies::came);
        socket.on(Socket.EVENT_CONNECT, arguments -> become(State.CONNECTED));
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> {
            boolean refusal = (arguments.length > 0 && arguments[0] instanceof JSONObject) || plainRefusal(arguments);
            become(refusal ? State.REFUSED : State.UNREACHABLE);
        });
        socket.on(Socket.EVENT_DISCONNECT, arguments -> become(State.GONE));
    }

    /**
     * Some libraries send an event before the packet that says the client is let in. The socket's own listeners for any
     * event never see such an early one, so it is heard here, where packets come in.
     */
    private void hear(Packet<?> packet) {
        boolean event = packet.type == Parser.EVENT || packet.type == Parser.BINARY_EVENT;
        if (event && packet.data instanceof JSONArray content && !content.isEmpty()) {
            List<@Nullable Object> rest = Json.items(content);
            wire.journal().heard(name, wire.name(), String.valueOf(rest.removeFirst()), rest, packet.id >= 0);
        }
    }

    /** netty-socketio and python-socketio refuse with a bare string, which the client library hands on as it is. */
    private static boolean plainRefusal(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof String;
    }

    private void become(State next) {
        wire.journal().change(() -> state = next);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String connection() {
        return wire.name();
    }

    @Override
    public State state() {
        synchronized (wire.journal()) {
            return state == State.NEW && turnedAwayInPlainWords() ? State.REFUSED : state;
        }
    }

    /**
     * netty-socketio and python-socketio turn a client away from an unknown namespace with a text instead of an object,
     * and the library drops a packet like that without a word.
     */
    private boolean turnedAwayInPlainWords() {
        return wire.journal().received(wire.name(), "44" + namespace + ",");
    }

    @Override
    public boolean flooded() {
        return wire.tap().flooded();
    }

    @Override
    public void open() {
        socket.connect();
    }

    @Override
    public String id() {
        return String.valueOf(Optional.ofNullable(socket.id()).orElse(""));
    }

    @Override
    public Answer ask(String event, List<@Nullable Object> arguments) {
        Answer answer = new Answer(wire.journal());
        socket.emit(event, wrapped(arguments), answer::came);
        return answer;
    }

    @Override
    public void tell(String event, List<@Nullable Object> arguments) {
        socket.emit(event, wrapped(arguments));
    }

    private static Object[] wrapped(List<@Nullable Object> arguments) {
        Object[] wrapped = new Object[arguments.size()];
        for (int i = 0; i < wrapped.length; i++) {
            wrapped[i] = Json.wrapped(arguments.get(i));
        }
        return wrapped;
    }

    /** From now on the server's questions by that event are answered after a beat; before, they are kept. */
    public void answers(String event, @Nullable Object payload) {
        replies.ready(event, payload);
    }

    /** Whether the server waits for an answer that was kept back. */
    public boolean owes(String event) {
        return replies.owes(event);
    }

    /** Answers the oldest question that was kept back; without one it does nothing. */
    public void answer(String event, @Nullable Object payload) {
        replies.answer(event, payload);
    }

    @Override
    public void leave() {
        left = true;
        socket.disconnect();
    }

    @Override
    public void overhear() {
        left = false;
    }

    @Override
    public void close() {
        socket.disconnect();
        if (wire.name().equals(name)) {
            wire.manager().off();
        }
    }
}

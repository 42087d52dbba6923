package dev.ackademy.grader.client;

import dev.ackademy.kit.Deadline;
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

/**
 * One real Socket.IO client on a connection of its own. It listens to everything before it connects, so that "no
 * listener" can never pass for "not delivered", and it never reconnects by itself.
 */
public final class Client implements AutoCloseable {
    /** Where the client stands with its namespace. */
    public enum State {
        NEW,
        CONNECTED,
        /** The server answered the CONNECT packet with a refusal. */
        REFUSED,
        /** The transport never came up. */
        UNREACHABLE,
        /** It was connected and is not any more. */
        GONE
    }

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
    private String reason = "";

    /** A connection that clients of several namespaces may share. */
    private record Wire(String name, Manager manager, Manager.Options options, Wiretap tap, Journal journal) {}

    /**
     * A client on a connection of its own, not connected yet.
     *
     * @param auth the handshake's auth payload; null to send none
     */
    public static Client of(
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
        return new Client(name, namespace, auth, new Wire(name, new Manager(server, options), options, tap, journal));
    }

    /** Another namespace's client on this one's connection. */
    public Client beside(String otherName, String namespace, @Nullable Map<String, String> auth) {
        return new Client(otherName, namespace, auth, wire);
    }

    private Client(String name, String namespace, @Nullable Map<String, String> auth, Wire wire) {
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
        socket.on(Socket.EVENT_CONNECT, arguments -> become(State.CONNECTED, ""));
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> {
            boolean refusal = (arguments.length > 0 && arguments[0] instanceof JSONObject) || plainRefusal(arguments);
            become(
                    refusal ? State.REFUSED : State.UNREACHABLE,
                    arguments.length > 0 ? String.valueOf(arguments[0]) : "");
        });
        socket.on(Socket.EVENT_DISCONNECT, arguments -> become(State.GONE, String.valueOf(arguments[0])));
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

    private void become(State next, String why) {
        wire.journal().change(() -> {
            state = next;
            reason = why;
        });
    }

    public String name() {
        return name;
    }

    /** The client that opened the connection which this one may share with others. */
    public String connection() {
        return wire.name();
    }

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

    /** In the library's words: why it is refused, unreachable or gone. */
    public String reason() {
        synchronized (wire.journal()) {
            return reason;
        }
    }

    /** True when the server poured more over this client than it takes. */
    public boolean flooded() {
        return wire.tap().flooded();
    }

    /** Starts connecting; await {@link #settled}. */
    public void open() {
        socket.connect();
    }

    /** Waits until the server let the client in or turned it away. */
    public State settled(Deadline deadline) throws InterruptedException {
        wire.journal().await(() -> state != State.NEW, deadline);
        return state();
    }

    /** The id that the server gave it in its namespace; empty while it is not connected. */
    public String id() {
        return String.valueOf(Optional.ofNullable(socket.id()).orElse(""));
    }

    /** Emits and asks for an acknowledgement. */
    public Answer ask(String event, List<@Nullable Object> arguments) {
        Answer answer = new Answer(wire.journal());
        socket.emit(event, wrapped(arguments), answer::came);
        return answer;
    }

    /** Emits without asking for anything. */
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

    /** Leaves as a client does that closes its page. */
    public void leave() {
        left = true;
        socket.disconnect();
    }

    /** After {@link #leave}: hears again what comes for its namespace over a connection that others keep open. */
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

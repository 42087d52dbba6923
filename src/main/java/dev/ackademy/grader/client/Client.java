package dev.ackademy.grader.client;

import dev.ackademy.kit.Deadline;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    private final String name;
    private final Journal journal;
    private final Wiretap tap;
    private final Socket socket;
    private State state = State.NEW;
    private String reason = "";

    /** @param auth the handshake's auth payload; null to send none */
    public Client(
            String name,
            URI server,
            String namespace,
            Transport transport,
            @Nullable Map<String, String> auth,
            Journal journal,
            Http http) {
        this.name = name;
        this.journal = journal;
        this.tap = new Wiretap(name, journal, http);
        Manager.Options options = new Manager.Options();
        options.reconnection = false;
        options.transports = new String[] {transport.id()};
        options.callFactory = tap.calls();
        options.webSocketFactory = tap.webSockets();
        options.timeout = Duration.ofSeconds(10).toMillis();
        if (auth != null) {
            options.auth = new HashMap<>(auth);
        }
        Manager manager = new Manager(server, options);
        this.socket = manager.socket(namespace, options);
        listen();
    }

    private void listen() {
        socket.onAnyIncoming(arguments -> {
            Object[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
            journal.heard(name, String.valueOf(arguments[0]), Json.plain(rest));
        });
        socket.on(Socket.EVENT_CONNECT, arguments -> become(State.CONNECTED, ""));
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> {
            boolean refusal = (arguments.length > 0 && arguments[0] instanceof JSONObject) || plainRefusal(arguments);
            become(
                    refusal ? State.REFUSED : State.UNREACHABLE,
                    arguments.length > 0 ? String.valueOf(arguments[0]) : "");
        });
        socket.on(Socket.EVENT_DISCONNECT, arguments -> become(State.GONE, String.valueOf(arguments[0])));
    }

    /** netty-socketio and python-socketio refuse with a bare string, which the client library hands on as it is. */
    private static boolean plainRefusal(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof String;
    }

    private void become(State next, String why) {
        journal.change(() -> {
            state = next;
            reason = why;
        });
    }

    public String name() {
        return name;
    }

    public State state() {
        synchronized (journal) {
            return state;
        }
    }

    /** In the library's words: why it is refused, unreachable or gone. */
    public String reason() {
        synchronized (journal) {
            return reason;
        }
    }

    /** True when the server poured more over this client than it takes. */
    public boolean flooded() {
        return tap.flooded();
    }

    /** Starts connecting; await {@link #settled}. */
    public void open() {
        socket.connect();
    }

    /** Waits until the server let the client in or turned it away. */
    public State settled(Deadline deadline) throws InterruptedException {
        journal.await(() -> state != State.NEW, deadline);
        return state();
    }

    /** Emits one argument (none when null) and asks for an acknowledgement. */
    public Answer emit(String event, @Nullable Object payload) {
        Answer answer = new Answer(journal);
        Object wrapped = Json.wrapped(payload);
        Object[] arguments = payload == null || wrapped == null ? new Object[0] : new Object[] {wrapped};
        socket.emit(event, arguments, answer::came);
        return answer;
    }

    /** Leaves as a client does that closes its page. */
    public void leave() {
        socket.disconnect();
    }

    @Override
    public void close() {
        socket.disconnect();
        socket.io().off();
    }
}

package dev.ackademy.grader.client;

import dev.ackademy.kit.Deadline;
import io.socket.engineio.client.Socket;
import java.net.URI;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * An Engine.IO client that writes Socket.IO packets by hand. A polite client stops when it is refused; this one goes on,
 * to see whether the server meant it.
 */
public final class BareClient implements AutoCloseable {
    private final Journal journal;
    private final Socket engine;
    private boolean open;
    private boolean answered;
    private boolean closed;
    private int asked;

    public BareClient(String name, URI server, Transport transport, Journal journal, Http http) {
        this.journal = journal;
        Wiretap tap = new Wiretap(name, journal, http);
        Socket.Options options = new Socket.Options();
        options.transports = new String[] {transport.id()};
        options.path = "/socket.io/";
        options.callFactory = tap.calls();
        options.webSocketFactory = tap.webSockets();
        engine = new Socket(server, options);
        engine.on(Socket.EVENT_OPEN, arguments -> journal.change(() -> open = true));
        engine.on(Socket.EVENT_MESSAGE, arguments -> journal.change(() -> answered = true));
        engine.on(Socket.EVENT_CLOSE, arguments -> journal.change(() -> closed = true));
        engine.on(Socket.EVENT_ERROR, arguments -> journal.change(() -> closed = true));
    }

    /** Asks to be let into the main namespace and waits for whatever the server says. */
    public void knock(@Nullable Map<String, String> auth, Deadline deadline) throws InterruptedException {
        engine.open();
        journal.await(() -> open || closed, deadline);
        engine.send("0" + (auth == null ? "" : new JSONObject(auth)));
        journal.await(() -> answered || closed, deadline);
    }

    /** Sends an event, let in or not, and asks for an acknowledgement, as every client of a scenario does. */
    public void emit(String event, @Nullable Object payload) {
        engine.send("2" + asked++ + new JSONArray().put(event).put(Json.wrapped(payload)));
    }

    @Override
    public void close() {
        engine.close();
    }
}

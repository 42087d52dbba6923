package dev.ackademy.admin;

import dev.ackademy.live.LiveServer;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** The official Java client in one namespace, an operator or somebody who is looked at. Writes down what it hears. */
final class TestClient implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Socket socket;
    /** Each event as an array: its name, then its arguments. */
    private final BlockingQueue<JSONArray> heard = new LinkedBlockingQueue<>();

    private TestClient(Socket socket) {
        this.socket = socket;
        socket.on(Socket.EVENT_CONNECT, args -> hear("(connected)"));
        socket.on(Socket.EVENT_CONNECT_ERROR, args -> hear("(refused)", args));
        socket.on(Socket.EVENT_DISCONNECT, args -> hear("(disconnected)", args));
        socket.onAnyIncoming(args -> heard.add(array(args)));
        socket.connect();
    }

    static TestClient knock(
            LiveServer server,
            String namespace,
            String[] transports,
            Map<String, String> auth,
            Map<String, List<String>> headers) {
        IO.Options options = new IO.Options();
        options.transports = transports;
        options.reconnection = false;
        options.auth = auth;
        options.extraHeaders = headers;
        return new TestClient(
                new Manager(URI.create("http://localhost:" + server.port()), options).socket(namespace, options));
    }

    private void hear(String event, Object... args) {
        List<Object> all = new ArrayList<>(List.of(event));
        Arrays.stream(args).map(String::valueOf).forEach(all::add);
        heard.add(new JSONArray(all));
    }

    private static JSONArray array(Object... args) {
        try {
            return new JSONArray(args);
        } catch (JSONException impossible) {
            throw new AssertionError("an array is one", impossible);
        }
    }

    String id() {
        return socket.id();
    }

    /** What it hears next. */
    JSONArray next() throws InterruptedException {
        JSONArray event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing came");
        }
        return event;
    }

    /** What an operator hears next, but for the statistics, which come when it is their time. */
    JSONArray nextNews() throws InterruptedException {
        return next(event -> !event.optString(0).equals("server_stats"));
    }

    /** The next event of this name; what comes before it is passed over. */
    JSONArray next(String name) throws InterruptedException {
        return next(event -> event.optString(0).equals(name));
    }

    JSONArray next(Predicate<JSONArray> wanted) throws InterruptedException {
        List<String> passedOver = new ArrayList<>();
        while (true) {
            JSONArray event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("what is wanted did not come, only " + passedOver);
            }
            if (wanted.test(event)) {
                return event;
            }
            passedOver.add(event.toString());
        }
    }

    /** What it has heard and nobody has read. */
    List<JSONArray> rest() {
        List<JSONArray> rest = new ArrayList<>();
        heard.drainTo(rest);
        return rest;
    }

    void emit(String event, Object... args) {
        socket.emit(event, args);
    }

    JSONObject ask(String event, Object... args) throws InterruptedException {
        BlockingQueue<Object[]> answers = new LinkedBlockingQueue<>();
        socket.emit(event, args, (Ack) answers::add);
        Object[] answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("no answer to " + event);
        }
        return (JSONObject) answer[0];
    }

    @Override
    public void close() {
        socket.disconnect();
    }
}

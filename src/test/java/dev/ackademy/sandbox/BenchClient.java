package dev.ackademy.sandbox;

import dev.ackademy.live.LiveServer;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;

/** A client of a bench, as a page would be one: the official client, which writes down what it hears. */
final class BenchClient implements AutoCloseable {
    private final Socket socket;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private BenchClient(LiveServer server, String namespace, Map<String, String> auth) {
        IO.Options options = new IO.Options();
        options.auth = auth;
        options.reconnection = false;
        options.transports = new String[] {"websocket"};
        socket = new Manager(URI.create("http://localhost:" + server.port()), options).socket(namespace, options);
        socket.onAnyIncoming(args ->
                heard.add(Arrays.stream(args).map(String::valueOf).toList().toString()));
        socket.on(Socket.EVENT_CONNECT_ERROR, args -> heard.add("refused " + args[0]));
        socket.connect();
    }

    static BenchClient knock(LiveServer server, String namespace, Map<String, String> auth) {
        return new BenchClient(server, namespace, auth);
    }

    /** One that is in, and was greeted. */
    static BenchClient enter(LiveServer server, String namespace, String bench, String name) {
        BenchClient client = new BenchClient(server, namespace, Map.of("bench", bench, "name", name));
        JSONObject greeting = client.next("ready");
        if (!greeting.getString("sid").equals(client.socket.id())
                || !greeting.getString("name").equals(name)) {
            throw new AssertionError("not greeted by id and name: " + greeting);
        }
        return client;
    }

    /** What it hears next, as {@code [event, payload]}. */
    String next() {
        return poll(heard);
    }

    /** The payload of what it hears next, which must be this event. */
    JSONObject next(String event) {
        String said = next();
        String start = "[" + event + ", ";
        if (!said.startsWith(start)) {
            throw new AssertionError("expected " + event + ", but heard " + said);
        }
        return new JSONObject(said.substring(start.length(), said.length() - 1));
    }

    /** The ack of an event, as text. What was on its way to this client before it has been heard by then. */
    String ask(String event, Object... args) {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        socket.emit(event, args, (Ack) answer -> answers.add(String.valueOf(answer[0])));
        return poll(answers);
    }

    JSONObject ask(String event, String json) {
        return new JSONObject(ask(event, new Object[] {new JSONObject(json)}));
    }

    /** What it has heard and nobody has read, after a fence. */
    BlockingQueue<String> rest() {
        ask("whoami", new Object[0]);
        return heard;
    }

    private static String poll(BlockingQueue<String> queue) {
        try {
            String got = queue.poll(20, TimeUnit.SECONDS);
            if (got == null) {
                throw new AssertionError("nothing came");
            }
            return got;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }

    @Override
    public void close() {
        socket.disconnect();
    }
}

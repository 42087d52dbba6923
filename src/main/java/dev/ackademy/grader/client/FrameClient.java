package dev.ackademy.grader.client;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that speaks an exercise's own {@link Protocol} over a plain WebSocket (RFC 6455). */
public final class FrameClient implements Client {
    private final String name;
    private final String channel;
    private final FrameLine line;
    private final Map<String, Deque<Answer>> asked = new HashMap<>();
    private boolean left;
    private State state = State.NEW;
    private String id = "";

    /**
     * A client on a connection of its own, not connected yet.
     *
     * @param channel the one it opens; empty where there are none
     * @param query what stands behind the address, by name
     */
    public static FrameClient of(
            String name,
            URI server,
            String channel,
            Map<String, String> query,
            Protocol protocol,
            Journal journal,
            Http http) {
        return new FrameClient(name, channel, new FrameLine(name, server, query, protocol, journal, http));
    }

    /** Another channel's client on this one's connection. */
    public FrameClient beside(String otherName, String otherChannel) {
        return new FrameClient(otherName, otherChannel, line);
    }

    private FrameClient(String name, String channel, FrameLine line) {
        this.name = name;
        this.channel = channel;
        this.line = line;
    }

    String channel() {
        return channel;
    }

    @Override
    public void open() {
        line.open(this);
    }

    /** The WebSocket is there. */
    void lineOpened() {
        if (line.protocol().channels()) {
            line.send(new Frame(channel, Protocol.OPEN, Map.of()));
        }
    }

    /** The WebSocket is not there any more, or never was; under the journal's monitor. */
    void lineEnded(State unlessConnected) {
        state = state == State.CONNECTED ? State.GONE : state == State.NEW ? unlessConnected : state;
    }

    /** A frame for this client; under the journal's monitor. */
    void came(Frame frame) {
        Deque<Answer> waiting = asked.getOrDefault(frame.event(), new ArrayDeque<>());
        if (state == State.NEW && frame.event().equals(line.protocol().welcome())) {
            id = frame.data().get("id") instanceof String given ? given : "";
            state = State.CONNECTED;
        } else if (state == State.NEW
                && line.protocol().channels()
                && frame.event().equals(Protocol.REFUSED)) {
            state = State.REFUSED;
        } else if (frame.event().equals(Protocol.PING)) {
            line.send(new Frame(channel, Protocol.PONG, frame.data()));
        } else if (!waiting.isEmpty()) {
            waiting.remove().came(new Object[] {frame.data()});
        } else if (!left) {
            line.journal().heard(name, line.name(), frame.event(), List.of(frame.data()), false);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String connection() {
        return line.name();
    }

    @Override
    public State state() {
        synchronized (line.journal()) {
            return state;
        }
    }

    @Override
    public boolean flooded() {
        return line.flooded();
    }

    @Override
    public String id() {
        synchronized (line.journal()) {
            return id;
        }
    }

    @Override
    public Answer ask(String event, List<@Nullable Object> arguments) {
        Answer answer = new Answer(line.journal());
        line.protocol()
                .reply(event)
                .ifPresent(reply -> line.journal()
                        .change(() -> asked.computeIfAbsent(reply, first -> new ArrayDeque<>())
                                .add(answer)));
        tell(event, arguments);
        return answer;
    }

    /** A text instead of an object is sent as it is, without the event: what a broken client says. */
    @Override
    public void tell(String event, List<@Nullable Object> arguments) {
        Object payload = arguments.isEmpty() ? Map.of() : arguments.getFirst();
        if (payload instanceof Map<?, ?> fields) {
            Map<String, @Nullable Object> data = new HashMap<>();
            fields.forEach((key, value) -> data.put(String.valueOf(key), value));
            line.send(new Frame(channel, event, data));
        } else {
            line.send(String.valueOf(payload));
        }
    }

    @Override
    public void leave() {
        synchronized (line.journal()) {
            left = true;
        }
        if (line.protocol().channels()) {
            line.send(new Frame(channel, Protocol.CLOSE, Map.of()));
        } else {
            line.close();
        }
    }

    @Override
    public void overhear() {
        synchronized (line.journal()) {
            left = false;
        }
    }

    /** The connection ends without the closing handshake of RFC 6455, 7.1.1, as when a process is killed. */
    public void vanish() {
        line.cut();
    }

    /** The connection stays, and nothing comes or goes any more, not even a pong: a laptop that was shut. */
    public void fallSilent() {
        line.fallSilent();
    }

    @Override
    public void close() {
        if (line.name().equals(name)) {
            line.close();
        }
    }
}

package dev.ackademy.live.engine;

import dev.ackademy.limit.TokenBucket;
import dev.ackademy.wire.EnginePacket;
import dev.ackademy.wire.EngineType;
import dev.ackademy.wire.MalformedPacket;
import dev.ackademy.wire.PollingPayload;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * One Engine.IO connection: from its handshake to its end, whatever carries it. What comes in goes {@link Above}, one
 * packet at a time; what goes out is queued and may come from any thread.
 */
public final class Connection {
    /** How long a polling client may take to fetch its last words. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Engine engine;
    private final String sid;
    private final Request opening;
    private final Caller caller;
    private final EventLoop loop;
    private final Heartbeat heartbeat;
    private final Carriage carriage;
    private final Above above;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final TokenBucket pace;
    private volatile boolean finishing;
    private volatile boolean tooFast;

    /**
     * @param sid the connection's secret: whoever knows it can speak for the client, so only the client is told
     * @param loop for the timers
     */
    Connection(
            Engine engine,
            String sid,
            Request opening,
            Caller caller,
            EventLoop loop,
            Function<Connection, Above> above) {
        EngineSettings settings = engine.settings();
        this.engine = engine;
        this.sid = sid;
        this.opening = opening;
        this.caller = caller;
        this.pace = new TokenBucket(settings.packetsPerSecond(), settings.packetsAtOnce(), System::nanoTime);
        this.loop = loop;
        this.heartbeat = new Heartbeat(loop, settings, () -> send(Outgoing.PING), () -> close(Ending.PING));
        // Whoever queues may hold monitors of its own, and closing calls above: not here, then, but on the loop.
        Runnable onOverfull = () -> Loops.execute(loop, () -> close(Ending.SLOW));
        this.carriage = new Carriage(settings.maxOutbox(), onOverfull, last -> engine.keepLastWords(sid, loop, last));
        this.above = above.apply(this);
    }

    /** The request that opened it. */
    public Request opening() {
        return opening;
    }

    /** Of whoever opened it, behind a proxy on this machine too. */
    public InetAddress address() {
        return caller.address();
    }

    /** For timers that belong to this connection. */
    public EventLoop loop() {
        return loop;
    }

    public boolean isOpen() {
        return !closed.get();
    }

    public boolean isPolling() {
        return carriage.isPolling();
    }

    String sid() {
        return sid;
    }

    Caller caller() {
        return caller;
    }

    /** Whether it was closed because it sent more than it may. */
    boolean wasTooFast() {
        return tooFast;
    }

    // Out

    /** Queues a packet; does nothing once the connection is closed. Calls nothing above, so any monitor may be held. */
    public void send(Outgoing packet) {
        EventLoop writer = carriage.offer(packet);
        if (writer != null) {
            Loops.execute(writer, this::drain);
        }
    }

    /** Queues a packet that is written when {@code drains} is run, which must happen. */
    public void send(Outgoing packet, Drains drains) {
        EventLoop writer = carriage.offer(packet);
        if (writer != null) {
            drains.add(writer, this);
        }
    }

    void drain() {
        carriage.drain();
    }

    // Life

    /** Greets the client (Engine.IO protocol, "Handshake") and begins to watch whether it lives. */
    void open() {
        EngineSettings settings = engine.settings();
        String handshake = String.format(
                Locale.ROOT,
                "{\"sid\":\"%s\",\"upgrades\":[%s],\"pingInterval\":%d,\"pingTimeout\":%d,\"maxPayload\":%d}",
                sid,
                carriage.isPolling() ? "\"websocket\"" : "",
                settings.pingInterval().toMillis(),
                settings.pingTimeout().toMillis(),
                settings.maxPayload());
        send(Outgoing.of(EngineType.OPEN, handshake));
        heartbeat.beat();
    }

    /** Whether a request may be served: a timer can be late, and no request shall profit from that. */
    boolean isAlive() {
        if (heartbeat.isOver()) {
            close(Ending.PING);
        }
        return isOpen();
    }

    /**
     * Ends the connection once the client has had what waits for it. A polling client is given time to come for it: read
     * in one payload, the end would hide from the official client what came before it.
     */
    public void finish() {
        finishing = true;
        if (carriage.finish()) {
            close(Ending.SERVER);
        } else {
            Loops.after(FAREWELL, loop, () -> close(Ending.SERVER));
        }
    }

    public void close(Ending ending) {
        if (closed.compareAndSet(false, true)) {
            heartbeat.stop();
            engine.forget(this);
            carriage.end(ending);
            above.closed(ending);
        }
    }

    // In: each call says whether it was taken; the front refuses what was not

    /** A GET, answered as soon as there is something to say. */
    boolean poll(Reply reply) {
        Turn turn = obey(carriage.hold(reply));
        return turn == Turn.TAKEN || turn == Turn.FINISHED;
    }

    /** A POST with packets of the client. */
    boolean post(String body) {
        if (obey(carriage.beginPost()) != Turn.TAKEN) {
            return false;
        }
        try {
            for (EnginePacket packet : PollingPayload.split(body)) {
                receive(packet);
            }
        } catch (MalformedPacket malformed) {
            close(Ending.MALFORMED);
        } finally {
            carriage.endPost();
        }
        return !tooFast;
    }

    /** A WebSocket, shaken hands with, that opened the connection. */
    boolean begin(Channel channel) {
        return carriage.begin(channel) == Turn.TAKEN;
    }

    /** A WebSocket, shaken hands with, that wants to take over from polling. */
    boolean tryOut(Channel channel) {
        return carriage.tryOut(channel) == Turn.TAKEN;
    }

    boolean text(Channel channel, String frame) {
        if (!carriage.isCarriedBy(channel)) {
            boolean taken = obey(carriage.probe(channel, frame)) == Turn.TAKEN;
            if (taken && carriage.isCarriedBy(channel)) {
                above.upgraded();
            }
            return taken;
        }
        try {
            receive(EnginePacket.decode(frame));
        } catch (MalformedPacket malformed) {
            close(Ending.MALFORMED);
        }
        return true;
    }

    boolean binary(Channel channel, byte[] frame) {
        if (!carriage.isCarriedBy(channel)) {
            return false;
        }
        try {
            receive(new EnginePacket.Binary(frame));
        } catch (MalformedPacket malformed) {
            close(Ending.MALFORMED);
        }
        return true;
    }

    /** Ends it because of what came over its WebSocket; false when that one does not carry it. */
    boolean breakOff(Channel channel, Ending ending) {
        if (!carriage.isCarriedBy(channel)) {
            return false;
        }
        close(ending);
        return true;
    }

    void gone(Channel channel) {
        if (carriage.isCarriedNoMore(channel)) {
            close(Ending.CHANNEL);
        }
    }

    private Turn obey(Turn turn) {
        switch (turn) {
            case FORBIDDEN -> close(Ending.MISBEHAVED);
            case FINISHED -> close(Ending.SERVER);
            case TAKEN, REFUSED -> {}
        }
        return turn;
    }

    private void receive(EnginePacket packet) {
        if (!isOpen()) {
            return;
        }
        if (!pace.allows()) {
            tooFast = true;
            close(Ending.TOO_FAST);
            return;
        }
        switch (packet) {
            case EnginePacket.Text text -> read(text);
            case EnginePacket.Binary binary when !finishing -> above.binary(binary.bytes());
            case EnginePacket.Binary ignored -> {}
        }
    }

    private void read(EnginePacket.Text packet) {
        switch (packet.type()) {
            case MESSAGE -> {
                if (!finishing) {
                    above.text(packet.data());
                }
            }
            case PONG -> heartbeat.beat();
            case CLOSE -> close(Ending.CLIENT);
            case NOOP -> {}
            case OPEN, PING, UPGRADE -> close(Ending.MALFORMED);
        }
    }
}

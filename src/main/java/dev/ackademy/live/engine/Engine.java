package dev.ackademy.live.engine;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All connections of one server, found by their secrets. */
public final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int SECRET_BYTES = 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final EngineSettings settings;
    private final Function<Connection, Above> above;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    /** What the next poll of a client that said goodbye is still owed. */
    private final Map<String, ByteBuf> lastWords = new ConcurrentHashMap<>();

    private final Places places;

    private final LongAdder failures = new LongAdder();
    private volatile boolean closed;

    /** @param above makes what lies above a new connection; it may keep the connection, but not send or close yet */
    public Engine(EngineSettings settings, Function<Connection, Above> above) {
        this.settings = settings;
        this.above = above;
        this.places = new Places(settings.maxConnections(), settings.maxPerAddress(), settings.maxPerVisitor());
    }

    /** The last handler of a new channel's pipeline, after HTTP codec and aggregator. */
    public ChannelHandler front() {
        return new EngineFront(this);
    }

    /** How often a mistake of ours cost a client its connection; each is in the log. */
    public long failures() {
        return failures.sum();
    }

    void failed(Throwable failure) {
        failures.increment();
        LOG.error("a client was cut off, because serving it failed", failure);
    }

    public int size() {
        return connections.size();
    }

    /** Tells every client that the server goes, and takes no more. Clients may look for another server at once. */
    public void close() {
        closed = true;
        new ArrayList<>(connections.values()).forEach(connection -> connection.close(Ending.SHUTDOWN));
    }

    EngineSettings settings() {
        return settings;
    }

    /** Why no connection is opened for whom; empty when one place is taken, which {@link #open} then fills. */
    Optional<Fault> admit(Caller caller) {
        return closed ? Optional.of(Fault.FULL) : places.take(caller);
    }

    /** For a caller that was admitted. */
    Connection open(Request opening, Caller caller, EventLoop loop) {
        Connection connection = new Connection(this, newSecret(), opening, caller, loop, above);
        connections.put(connection.sid(), connection);
        return connection;
    }

    Optional<Connection> find(String sid) {
        return Optional.ofNullable(connections.get(sid)).filter(Connection::isAlive);
    }

    void forget(Connection connection) {
        connections.remove(connection.sid());
        places.leave(connection.caller());
    }

    void keepLastWords(String sid, EventLoop loop, ByteBuf words) {
        lastWords.put(sid, words);
        Loops.after(LAST_WORDS, loop, () -> lastWords.remove(sid));
    }

    Optional<ByteBuf> takeLastWords(String sid) {
        return Optional.ofNullable(lastWords.remove(sid));
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

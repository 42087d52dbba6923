package dev.ackademy.live;

import com.corundumstudio.socketio.DisconnectableHub;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.store.StoreFactory;
import dev.ackademy.live.engine.Connection;
import dev.ackademy.live.engine.Engine;
import dev.ackademy.live.engine.EngineSettings;
import dev.ackademy.live.engine.Origins;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The conformance guard: the pipeline of a channel with our own {@link Engine} where netty-socketio's {@link
 * SocketIOChannelInitializer} has its handlers. Those let a client speak for another, forget to check requests, mix up
 * namespaces and spoil binary packets.
 */
final class Guard extends ChannelInitializer<Channel> {
    private static final int IDLE_SECONDS = 60;

    private final LiveSettings settings;
    private final Engine engine;
    private final Map<String, NettyNamespace> namespaces = new ConcurrentHashMap<>();
    private @Nullable Library library;

    /** What of netty-socketio's own pipeline is still needed. */
    record Library(DisconnectableHub hub, StoreFactory stores) {}

    Guard(LiveSettings settings) {
        this.settings = settings;
        this.engine = new Engine(below(settings), connection -> new Guest(this, connection));
    }

    private static EngineSettings below(LiveSettings settings) {
        LiveLimits limits = settings.limits();
        return new EngineSettings(
                new Origins(settings.origins()),
                settings.visitorCookie(),
                settings.timing().pingInterval(),
                settings.timing().pingTimeout(),
                limits.maxPayload(),
                limits.maxOutbox(),
                limits.maxConnections(),
                limits.maxPerAddress(),
                limits.maxPerVisitor(),
                limits.packetsPerSecond(),
                LiveLimits.BURST * limits.packetsPerSecond());
    }

    /** Before the first channel comes. */
    void start(Library started) {
        library = started;
    }

    LiveSettings settings() {
        return settings;
    }

    Engine engine() {
        return engine;
    }

    void add(NettyNamespace namespace) {
        namespaces.put(namespace.name(), namespace);
    }

    Optional<NettyNamespace> find(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    /** By name. */
    List<LiveNamespace> namespaces() {
        return namespaces.values().stream()
                .sorted(Comparator.comparing(NettyNamespace::name))
                .<LiveNamespace>map(namespace -> namespace)
                .toList();
    }

    ClientHead headOf(Guest guest, Connection connection) {
        return new GuestHead(guest, connection, started().stores());
    }

    /** The library's stores hear that a connection has ended. */
    void forget(ClientHead head) {
        started().hub().onDisconnect(head);
    }

    private Library started() {
        if (library == null) {
            throw new IllegalStateException("the server has not started");
        }
        return library;
    }

    /** The encoder comes before the aggregator, which answers a body that is too large by itself. */
    @Override
    protected void initChannel(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new HttpRequestDecoder());
        pipeline.addLast(new HttpResponseEncoder());
        pipeline.addLast(new HttpObjectAggregator(settings.limits().maxPayload()));
        pipeline.addLast(new IdleStateHandler(IDLE_SECONDS, 0, 0));
        pipeline.addLast("engine", engine.front());
    }
}

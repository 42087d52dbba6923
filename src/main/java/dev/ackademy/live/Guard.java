package dev.ackademy.live;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.ack.AckManager;
import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.handler.ClientsBox;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import com.corundumstudio.socketio.scheduler.CancelableScheduler;
import com.corundumstudio.socketio.scheduler.HashedWheelTimeoutScheduler;
import dev.ackademy.live.engine.Connection;
import dev.ackademy.live.engine.Engine;
import dev.ackademy.live.engine.EngineSettings;
import dev.ackademy.live.engine.Origins;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The conformance guard: netty-socketio's pipeline with everything between the HTTP codec and the namespaces replaced by
 * our own {@link Engine}. What the library does there lets a client speak for another, forgets to check requests, mixes up
 * namespaces and spoils binary packets.
 */
final class Guard extends SocketIOChannelInitializer {
    private static final int IDLE_SECONDS = 60;

    private final LiveSettings settings;
    private final Engine engine;
    private final Map<String, NettyNamespace> namespaces = new ConcurrentHashMap<>();
    private final CancelableScheduler scheduler = new HashedWheelTimeoutScheduler();
    private final ClientsBox box = new ClientsBox();
    private GuestHead.@Nullable Parts parts;

    Guard(LiveSettings settings) {
        this.settings = settings;
        EngineSettings below = new EngineSettings(
                new Origins(settings.origins()),
                settings.pingInterval(),
                settings.pingTimeout(),
                settings.maxPayload(),
                settings.maxOutbox(),
                settings.maxConnections());
        this.engine = new Engine(below, connection -> new Guest(this, connection));
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

    @Override
    public void start(Configuration configuration, NamespacesHub hub) {
        super.start(configuration, hub);
        parts = new GuestHead.Parts(new AckManager(scheduler), this, box, scheduler, configuration);
    }

    @Override
    public void stop() {
        super.stop();
        scheduler.shutdown();
    }

    ClientHead headOf(Guest guest, Connection connection) {
        if (parts == null) {
            throw new IllegalStateException("the server has not started");
        }
        return new GuestHead(guest, connection, parts);
    }

    /** The encoder comes before the aggregator, which answers a body that is too large by itself. */
    @Override
    protected void addSocketioHandlers(ChannelPipeline pipeline) {
        pipeline.addLast(HTTP_REQUEST_DECODER, new HttpRequestDecoder());
        pipeline.addLast(HTTP_ENCODER, new HttpResponseEncoder());
        pipeline.addLast(HTTP_AGGREGATOR, new HttpObjectAggregator(settings.maxPayload()));
        pipeline.addLast("idle", new IdleStateHandler(IDLE_SECONDS, 0, 0));
        pipeline.addLast("engine", engine.front());
    }
}

package dev.ackademy.live;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.DisconnectableHub;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.SocketIOServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts and stops netty-socketio. The library keeps to itself which port it got and waits four seconds when it stops;
 * this one tells and doesn't wait.
 */
final class Boot extends SocketIOServer {
    private static final long STOP_SECONDS = 2;

    private final LiveSettings settings;
    private final Guard guard;
    private List<EventLoopGroup> groups = List.of();

    Boot(LiveSettings settings, Guard guard) {
        this.settings = settings;
        this.guard = guard;
        super(configuration(settings));
    }

    private static Configuration configuration(LiveSettings settings) {
        Configuration configuration = new Configuration();
        configuration.setHostname(settings.host());
        configuration.setPort(settings.port());
        configuration.setBossThreads(1);
        configuration.getSocketConfig().setReuseAddress(true);
        return configuration;
    }

    /** @throws IOException that names the address, if it cannot listen there; then everything is stopped again */
    Channel listen() throws IOException {
        ChannelFuture bound = (ChannelFuture) startAsync();
        Throwable failure = bound.awaitUninterruptibly().cause();
        if (failure == null) {
            return bound.channel();
        }
        stop();
        if (failure instanceof BindException) {
            throw new PortInUse(settings, failure);
        }
        throw new IOException(
                "the live server cannot listen on " + settings.host() + ":" + settings.port() + ": " + failure,
                failure);
    }

    /**
     * The only place where the library shows its event loops, and lets its channels have another pipeline: the one it
     * made is kept for its stores, and so that it stops the timer it started with.
     */
    @Override
    protected void applyConnectionOptions(ServerBootstrap bootstrap) {
        super.applyConnectionOptions(bootstrap);
        groups = List.of(bootstrap.config().group(), bootstrap.config().childGroup());
        DisconnectableHub hub = (SocketIOChannelInitializer) bootstrap.config().childHandler();
        guard.start(new Guard.Library(hub, getConfiguration().getStoreFactory()));
        bootstrap.childHandler(guard);
    }

    @Override
    public void stop() {
        for (EventLoopGroup group : groups) {
            group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        }
        super.stop();
    }
}

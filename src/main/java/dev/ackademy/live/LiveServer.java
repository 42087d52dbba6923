package dev.ackademy.live;

import dev.ackademy.kit.Teardown;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/**
 * A Socket.IO server that speaks the protocol as it is specified, over polling and WebSocket, at {@code /socket.io/}.
 *
 * <p>It promises: an id that one client sees of another opens nothing; nothing is sent to a client before it has entered
 * and after it was put out; pages of other origins are refused on both transports; what a client may send, hold open and
 * leave unread is bounded.
 */
public final class LiveServer implements AutoCloseable {
    private final Guard guard;
    private final int port;
    private final Teardown teardown;

    private LiveServer(Guard guard, int port, Teardown teardown) {
        this.guard = guard;
        this.port = port;
        this.teardown = teardown;
    }

    /**
     * Sets up the namespaces, then listens.
     *
     * @throws PortInUse if the address is taken
     * @throws IOException that names the address, if it cannot listen there for another reason
     */
    public static LiveServer start(LiveSettings settings, Consumer<Namespaces> setUp) throws IOException {
        Guard guard = new Guard(settings);
        Boot boot = new Boot(settings, guard);
        setUp.accept(new SetUp(guard, boot));
        Channel listening = boot.listen();
        Teardown teardown = new Teardown();
        teardown.add(boot::stop);
        teardown.add(guard.engine()::close);
        teardown.add(() -> listening.close().awaitUninterruptibly());
        return new LiveServer(guard, ((InetSocketAddress) listening.localAddress()).getPort(), teardown);
    }

    /** The one it listens on, also when it was asked for a free one. */
    public int port() {
        return port;
    }

    /** @throws IllegalArgumentException if it was not set up */
    public LiveNamespace namespace(String name) {
        return guard.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no namespace is called '" + name + "'"));
    }

    /** Connections that are open, whether or not they have entered a namespace. */
    public int connections() {
        return guard.engine().size();
    }

    /** How often a mistake of ours cost a client its connection; each is in the log. */
    public long failures() {
        return guard.engine().failures();
    }

    /** Tells every client that the server goes, and stops; returns when its threads have ended. Not for listeners. */
    @Override
    public void close() {
        teardown.close();
    }
}

package dev.ackademy.live;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.DisconnectableHub;
import com.corundumstudio.socketio.HandshakeData;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.ack.AckManager;
import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.handler.ClientsBox;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.protocol.Packet;
import com.corundumstudio.socketio.scheduler.CancelableScheduler;
import com.corundumstudio.socketio.transport.NamespaceClient;
import dev.ackademy.live.engine.Connection;
import dev.ackademy.live.engine.Request;
import io.netty.channel.ChannelFuture;
import java.util.UUID;

/**
 * A connection as netty-socketio's namespaces want to see it. They ask it whether it lives and tell it who leaves; the
 * transports, queues and timers that the superclass brings along stay unused.
 */
final class GuestHead extends ClientHead {
    private final Guest guest;
    private final Connection connection;

    GuestHead(Guest guest, Connection connection, Parts parts) {
        Request opening = connection.opening();
        super(
                UUID.randomUUID(),
                parts.acks(),
                parts.hub(),
                parts.configuration().getStoreFactory(),
                new HandshakeData(
                        opening.headers(),
                        opening.query(),
                        opening.remote(),
                        opening.uri(),
                        !opening.origin().isEmpty()),
                parts.box(),
                Transport.POLLING,
                parts.scheduler(),
                parts.configuration(),
                opening.query());
        this.guest = guest;
        this.connection = connection;
    }

    /** What the superclass insists on. */
    record Parts(
            AckManager acks,
            DisconnectableHub hub,
            ClientsBox box,
            CancelableScheduler scheduler,
            Configuration configuration) {}

    @Override
    public boolean isConnected() {
        return connection.isOpen();
    }

    @Override
    public boolean isChannelOpen() {
        return connection.isOpen();
    }

    @Override
    public Transport getCurrentTransport() {
        return connection.isPolling() ? Transport.POLLING : Transport.WEBSOCKET;
    }

    @Override
    public void removeNamespaceClient(NamespaceClient client) {
        if (client instanceof Member member) {
            guest.forget(member);
        }
    }

    @Override
    public NamespaceClient addNamespaceClient(Namespace namespace) {
        throw new UnsupportedOperationException("a client enters " + namespace.getName() + " by its CONNECT only");
    }

    @Override
    public ChannelFuture send(Packet packet, Transport transport) {
        throw new UnsupportedOperationException("packets leave through LiveSocket and Target only: " + packet);
    }

    @Override
    public void disconnect() {
        guest.dismiss();
    }
}

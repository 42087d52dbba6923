package dev.ackademy.live;

import com.corundumstudio.socketio.HandshakeData;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.protocol.Packet;
import com.corundumstudio.socketio.store.StoreFactory;
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

    GuestHead(Guest guest, Connection connection, StoreFactory stores) {
        Request opening = connection.opening();
        HandshakeData handshake = new HandshakeData(
                opening.headers(),
                opening.query(),
                opening.remote(),
                opening.uri(),
                !opening.origin().isEmpty());
        // What is null here serves the superclass's own transports, acks and pings.
        super(UUID.randomUUID(), null, null, stores, handshake, null, Transport.POLLING, null, null, opening.query());
        this.guest = guest;
        this.connection = connection;
    }

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

package dev.ackademy.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Packets to text: {@code <type>[<attachments>-][<namespace>,][<ack id>][JSON]} (Socket.IO protocol, "Packet encoding").
 */
final class PacketWriter {
    private PacketWriter() {}

    static Encoded write(SocketPacket packet) {
        return switch (packet) {
            case SocketPacket.Connect connect ->
                join(SocketType.CONNECT, packet, null, connect.data().isEmpty() ? null : connect.data());
            case SocketPacket.Disconnect ignored -> join(SocketType.DISCONNECT, packet, null, null);
            case SocketPacket.Event event -> {
                List<@Nullable Object> body = new ArrayList<>(event.args().size() + 1);
                body.add(event.name());
                body.addAll(event.args());
                yield join(SocketType.EVENT, packet, event.ackId(), body);
            }
            case SocketPacket.Ack ack -> join(SocketType.ACK, packet, ack.id(), ack.args());
            case SocketPacket.ConnectError error -> join(SocketType.CONNECT_ERROR, packet, null, error.data());
        };
    }

    private static Encoded join(SocketType type, SocketPacket packet, @Nullable Long id, @Nullable Object body) {
        List<byte[]> attachments = new ArrayList<>(0);
        String json = body == null ? "" : Json.write(body, attachments);
        StringBuilder text = new StringBuilder(json.length() + 32);
        if (attachments.isEmpty()) {
            text.append(type.digit());
        } else {
            text.append(binary(type).digit()).append(attachments.size()).append('-');
        }
        if (!packet.namespace().equals(SocketPacket.MAIN_NAMESPACE)) {
            text.append(packet.namespace()).append(',');
        }
        if (id != null) {
            text.append(id.longValue());
        }
        return new Encoded(text.append(json).toString(), attachments);
    }

    private static SocketType binary(SocketType type) {
        return switch (type) {
            case EVENT -> SocketType.BINARY_EVENT;
            case ACK -> SocketType.BINARY_ACK;
            default -> throw new IllegalArgumentException("only events and acks may carry byte[], not " + type);
        };
    }
}

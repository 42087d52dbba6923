package dev.ackademy.wire;

import dev.ackademy.kit.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells, for people who read a log of the wire, what a packet says: one sentence each. Never throws on bad packets. */
public final class Story {
    private Story() {}

    /** One text frame, or one text packet of a polling payload; attachments it announces need not have come. */
    public static Telling tell(Sender sender, String frame) {
        try {
            EnginePacket.Text packet = EnginePacket.decode(frame);
            return packet.type() == EngineType.MESSAGE
                    ? message(sender, PacketHead.parse(packet.data()))
                    : engine(sender, packet);
        } catch (MalformedPacket malformed) {
            return new Telling("malformed", Map.of("why", String.valueOf(malformed.getMessage())));
        }
    }

    /** One binary frame. */
    public static Telling tell(Sender sender, byte[] attachment) {
        return new Telling("attachment" + sender.suffix(), Map.of("bytes", String.valueOf(attachment.length)));
    }

    /** A packet with all its attachments. */
    public static Telling tell(Sender sender, SocketPacket packet) {
        String namespace = packet.namespace();
        return switch (packet) {
            case SocketPacket.Connect connect
            when sender == Sender.SERVER ->
                new Telling(
                        "connect.server",
                        Map.of(
                                "namespace",
                                namespace,
                                "sid",
                                String.valueOf(connect.data().get("sid"))));
            case SocketPacket.Connect connect
            when connect.data().isEmpty() -> new Telling("connect.client", Map.of("namespace", namespace));
            case SocketPacket.Connect connect ->
                new Telling("connect_auth.client", Map.of("namespace", namespace, "data", data(connect.data())));
            case SocketPacket.ConnectError error ->
                new Telling("refused", Map.of("namespace", namespace, "message", error.message()));
            case SocketPacket.Disconnect ignored ->
                new Telling("disconnect" + sender.suffix(), Map.of("namespace", namespace));
            case SocketPacket.Ack ack ->
                new Telling(
                        "ack" + sender.suffix(),
                        Map.of("namespace", namespace, "ack", String.valueOf(ack.id()), "data", data(ack.args())));
            case SocketPacket.Event event -> event(sender, event);
        };
    }

    private static Telling event(Sender sender, SocketPacket.Event event) {
        Map<String, String> parameters =
                Map.of("namespace", event.namespace(), "event", event.name(), "data", data(event.args()));
        if (event.ackId() == null) {
            return new Telling("event" + sender.suffix(), parameters);
        }
        Map<String, String> question = new HashMap<>(parameters);
        question.put("ack", String.valueOf(event.ackId()));
        return new Telling("question" + sender.suffix(), question);
    }

    private static Telling message(Sender sender, PacketHead head) {
        return tell(sender, head.finish(head.body()));
    }

    private static Telling engine(Sender sender, EnginePacket.Text packet) {
        boolean probe = packet.data().equals("probe");
        return switch (packet.type()) {
            case OPEN -> open(packet.data());
            case CLOSE -> new Telling("close" + sender.suffix(), Map.of());
            case PING -> new Telling(probe ? "probe" : "ping", Map.of());
            case PONG -> new Telling(probe ? "probe_answer" : "pong", Map.of());
            case UPGRADE -> new Telling("upgrade", Map.of());
            case NOOP -> new Telling("noop", Map.of());
            case MESSAGE -> throw new IllegalArgumentException("a message is told by its Socket.IO packet");
        };
    }

    private static Telling open(String handshake) {
        if (!(Json.read(handshake) instanceof Map<?, ?> settings)) {
            throw new MalformedPacket("an object after the 0", handshake);
        }
        return new Telling(
                "open",
                Map.of(
                        "sid", String.valueOf(settings.get("sid")),
                        "ping_interval", String.valueOf(settings.get("pingInterval"))));
    }

    /** As JSON, on one line, cut; attachments show as their placeholders. */
    private static String data(Object value) {
        List<byte[]> attachments = new ArrayList<>(0);
        return Problem.cut(Json.write(value, attachments));
    }
}

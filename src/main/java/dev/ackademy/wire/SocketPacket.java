package dev.ackademy.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One packet of Socket.IO 5. Whether an event or an ack is binary is no kind of its own here: it is, when {@code byte[]}
 * stands somewhere in its arguments.
 *
 * <p>Values inside are what JSON knows ({@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, null)
 * and {@code byte[]}. To be encoded they may be anything that Jackson can write.
 */
public sealed interface SocketPacket {
    String MAIN_NAMESPACE = "/";

    /** With its slash; the main namespace is {@code /}. */
    String namespace();

    /** A client asks to enter, with its auth payload; or the server says yes, with the {@code sid}. Often empty. */
    record Connect(String namespace, Map<String, @Nullable Object> data) implements SocketPacket {
        public Connect {
            requireNamespace(namespace);
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        }
    }

    /** Either side leaves the namespace. */
    record Disconnect(String namespace) implements SocketPacket {
        public Disconnect {
            requireNamespace(namespace);
        }
    }

    /** @param ackId the number of the answer that the sender wants, or null when it wants none */
    record Event(String namespace, @Nullable Long ackId, String name, List<@Nullable Object> args)
            implements SocketPacket {
        private static final Set<String> RESERVED =
                Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

        public Event {
            requireNamespace(namespace);
            requireId(ackId);
            args = Collections.unmodifiableList(new ArrayList<>(args));
        }

        /** The official clients and servers keep these names to themselves and take them for an attack. */
        public boolean isReserved() {
            return RESERVED.contains(name);
        }
    }

    /** @param id the number that the event asked with */
    record Ack(String namespace, long id, List<@Nullable Object> args) implements SocketPacket {
        public Ack {
            requireNamespace(namespace);
            requireId(id);
            args = Collections.unmodifiableList(new ArrayList<>(args));
        }
    }

    /**
     * The server says no.
     *
     * @param data an object with {@code message} since revision 5; older servers send a bare string
     */
    record ConnectError(String namespace, Object data) implements SocketPacket {
        public ConnectError {
            requireNamespace(namespace);
        }

        /** In either shape; empty when there is none. */
        public String message() {
            return switch (data) {
                case String text -> text;
                case Map<?, ?> map when map.get("message") instanceof String text -> text;
                default -> "";
            };
        }
    }

    /**
     * Reads one packet whose attachments are at hand.
     *
     * @param text without Engine.IO's leading 4
     * @throws MalformedPacket if it is none, or the attachments are not those it announces
     */
    static SocketPacket decode(String text, byte[]... attachments) {
        PacketReader reader = new PacketReader(Integer.MAX_VALUE);
        var packet = reader.text(text);
        for (byte[] attachment : attachments) {
            packet = reader.attachment(attachment);
        }
        return packet.orElseThrow(() -> new MalformedPacket("more attachments than " + attachments.length, text));
    }

    /** @throws IllegalArgumentException if Jackson cannot write a value inside */
    default Encoded encode() {
        return PacketWriter.write(this);
    }

    /** A slash first, and no comma, which ends a namespace on the wire. */
    static boolean isNamespace(String name) {
        return name.startsWith("/") && name.indexOf(',') < 0;
    }

    private static void requireNamespace(String name) {
        if (!isNamespace(name)) {
            throw new IllegalArgumentException(
                    "a namespace starts with '/' and has no ',', but this is '" + name + "'");
        }
    }

    private static void requireId(@Nullable Long id) {
        if (id != null && id < 0) {
            throw new IllegalArgumentException("an ack id is 0 or more, but this is " + id);
        }
    }
}

package dev.ackademy.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a packet, taken apart and checked; placeholders still stand where attachments belong.
 *
 * @param attachments how many will follow
 * @param id ack id, null when there is none
 * @param body JSON payload, null when there is none
 */
record PacketHead(
        SocketType type,
        int attachments,
        String namespace,
        @Nullable Long id,
        @Nullable Object body) {
    private static final int MAX_ATTACHMENTS = 64;
    /** As many digits as a JavaScript number holds exactly. */
    private static final int MAX_DIGITS = 15;

    static PacketHead parse(String text) {
        SocketType type = SocketType.of(text);
        int at = 1;
        int attachments = 0;
        if (type.isBinary()) {
            int dash = digitsEnd(text, at);
            if (dash == text.length() || text.charAt(dash) != '-') {
                throw new MalformedPacket("a number of attachments and '-' after the type", text);
            }
            long count = number(text, at, dash);
            if (count > MAX_ATTACHMENTS) {
                throw new MalformedPacket("at most " + MAX_ATTACHMENTS + " attachments", text);
            }
            attachments = (int) count;
            at = dash + 1;
        }
        String namespace = SocketPacket.MAIN_NAMESPACE;
        if (at < text.length() && text.charAt(at) == '/') {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            namespace = text.substring(at, end);
            at = comma < 0 ? end : comma + 1;
        }
        int idEnd = digitsEnd(text, at);
        Long id = idEnd == at ? null : number(text, at, idEnd);
        String json = text.substring(idEnd);
        return new PacketHead(type, attachments, namespace, id, json.isEmpty() ? null : Json.read(json)).checked(text);
    }

    private PacketHead checked(String text) {
        boolean fine = switch (type) {
            case CONNECT -> id == null && (body == null || body instanceof Map);
            case DISCONNECT -> id == null && body == null;
            case CONNECT_ERROR -> id == null && (body instanceof Map || body instanceof String);
            case EVENT, BINARY_EVENT -> body instanceof List<?> list && !list.isEmpty() && isName(list.get(0));
            case ACK, BINARY_ACK -> id != null && body instanceof List;
        };
        if (!fine) {
            throw new MalformedPacket("the payload of " + article(type), text);
        }
        return this;
    }

    private static String article(SocketType type) {
        return switch (type) {
            case CONNECT -> "a CONNECT packet: an object or nothing, and no ack id";
            case DISCONNECT -> "a DISCONNECT packet: nothing";
            case CONNECT_ERROR -> "a CONNECT_ERROR packet: an object, and no ack id";
            case EVENT, BINARY_EVENT -> "an event: an array that begins with its name";
            case ACK, BINARY_ACK -> "an ack: its id, then an array";
        };
    }

    /** JavaScript lets a number name an event too. */
    private static boolean isName(@Nullable Object name) {
        return name instanceof String || name instanceof Integer || name instanceof Long;
    }

    /** The packet, once {@link #body} has its attachments in place. */
    SocketPacket finish(@Nullable Object filled) {
        return switch (type) {
            case CONNECT -> new SocketPacket.Connect(namespace, filled == null ? Map.of() : object(filled));
            case DISCONNECT -> new SocketPacket.Disconnect(namespace);
            case CONNECT_ERROR -> new SocketPacket.ConnectError(namespace, filled == null ? "" : filled);
            case EVENT, BINARY_EVENT -> {
                List<@Nullable Object> list = array(filled);
                yield new SocketPacket.Event(namespace, id, String.valueOf(list.get(0)), list.subList(1, list.size()));
            }
            case ACK, BINARY_ACK -> new SocketPacket.Ack(namespace, id == null ? 0 : id, array(filled));
        };
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys; checked() has seen that it is one
    private static Map<String, @Nullable Object> object(Object body) {
        return (Map<String, @Nullable Object>) body;
    }

    private static List<@Nullable Object> array(@Nullable Object body) {
        return body instanceof List<?> list ? new ArrayList<>(list) : Collections.emptyList();
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static long number(String text, int from, int to) {
        if (from == to || to - from > MAX_DIGITS) {
            throw new MalformedPacket("a number of at most " + MAX_DIGITS + " digits", text);
        }
        return Long.parseLong(text, from, to, 10);
    }
}

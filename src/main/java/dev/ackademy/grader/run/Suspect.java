package dev.ackademy.grader.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.grader.client.Frame;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.wire.MalformedPacket;
import dev.ackademy.wire.SocketPacket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that came and must not have come like that. The packet that brought it is told from others by what is in it:
 * libraries differ in how they write the same JSON.
 *
 * @param event the name of the event; empty for an acknowledgement
 * @param atNanos when it was heard, a moment after the packet was
 */
record Suspect(String connection, String event, List<@Nullable Object> arguments, long atNanos) {
    /** Engine.IO's type of a packet that carries Socket.IO. */
    private static final String MESSAGE = "4";

    private static final ObjectWriter SORTED = new JsonMapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    static Suspect of(Journal.Heard heard) {
        return new Suspect(heard.connection(), heard.event(), heard.arguments(), heard.atNanos());
    }

    /**
     * Where the packet is; -1 when it is not among them.
     *
     * @param frames how the clients spoke, when that was not Socket.IO
     */
    int among(List<Journal.Packet> packets, Optional<Protocol> frames) {
        int last = -1;
        for (int i = 0; i < packets.size(); i++) {
            if (isFrom(packets.get(i)) && brings(packets.get(i).text(), frames)) {
                last = i;
            }
        }
        return last;
    }

    private boolean isFrom(Journal.Packet packet) {
        return packet.way() == Journal.Way.RECEIVED
                && packet.client().equals(connection)
                && packet.atNanos() <= atNanos;
    }

    private boolean brings(String text, Optional<Protocol> frames) {
        if (frames.isPresent()) {
            Frame frame = Frame.read(text, frames.get().channels());
            return (event.isEmpty() || event.equals(frame.event())) && same(List.of(frame.data()));
        }
        return text.startsWith(MESSAGE) && brings(text.substring(MESSAGE.length()));
    }

    private boolean brings(String text) {
        try {
            return switch (SocketPacket.decode(text)) {
                case SocketPacket.Event came -> came.name().equals(event) && same(came.args());
                case SocketPacket.Ack came -> event.isEmpty() && same(came.args());
                default -> false;
            };
        } catch (MalformedPacket malformed) {
            return false;
        }
    }

    private boolean same(List<@Nullable Object> others) {
        return sorted(others).equals(sorted(arguments));
    }

    private static String sorted(List<@Nullable Object> values) {
        try {
            return SORTED.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a payload that is not JSON", impossible);
        }
    }
}

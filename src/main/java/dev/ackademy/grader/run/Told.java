package dev.ackademy.grader.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.wire.MalformedPacket;
import dev.ackademy.wire.Sender;
import dev.ackademy.wire.SocketPacket;
import dev.ackademy.wire.Story;
import dev.ackademy.wire.Telling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payloads, names and packets in the form in which people and JSON get to see them. */
public final class Told {
    /** Engine.IO's type of a packet that carries Socket.IO. */
    private static final String MESSAGE = "4";

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter SORTED = JSON.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final int MAX_JSON = 300;
    private static final int MAX_PACKET = 600;
    private static final int MAX_LINES = 400;

    private Told() {}

    public static String json(@Nullable Object value) {
        try {
            return cut(JSON.writeValueAsString(value), MAX_JSON);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a payload that is not JSON", impossible);
        }
    }

    /** A client is called by the name it gives; a second tab of the same person gets a number. */
    static String name(@Nullable Map<String, String> auth, String client, Collection<String> others) {
        String given = auth == null ? "" : auth.getOrDefault("name", "").strip();
        String base = given.isEmpty() ? client : given;
        String name = base;
        for (int i = 2; others.contains(name); i++) {
            name = base + " (" + i + ")";
        }
        return name;
    }

    /** Without the heartbeat, which says nothing about the exercise. */
    static List<WireLine> transcript(List<Journal.Packet> packets, Optional<Journal.Heard> wrong) {
        List<WireLine> lines = new ArrayList<>();
        boolean marked = false;
        for (Journal.Packet packet : packets) {
            if (packet.text().equals("2") || packet.text().equals("3") || lines.size() == MAX_LINES) {
                continue;
            }
            boolean hit = !marked && wrong.isPresent() && carries(packet, wrong.get());
            marked |= hit;
            boolean sent = packet.way() == Journal.Way.SENT;
            Telling telling = Story.tell(sent ? Sender.CLIENT : Sender.SERVER, packet.text());
            lines.add(new WireLine(
                    packet.client(),
                    packet.atNanos() / 1000,
                    sent,
                    cut(packet.text(), MAX_PACKET),
                    telling.id(),
                    telling.parameters(),
                    hit));
        }
        return lines;
    }

    /** Whether this packet is the one that brought the event; libraries differ in how they write the same JSON. */
    private static boolean carries(Journal.Packet packet, Journal.Heard heard) {
        return packet.way() == Journal.Way.RECEIVED
                && packet.client().equals(heard.connection())
                && packet.atNanos() <= heard.atNanos()
                && packet.text().startsWith(MESSAGE)
                && sameEvent(packet.text().substring(MESSAGE.length()), heard);
    }

    private static boolean sameEvent(String text, Journal.Heard heard) {
        try {
            return SocketPacket.decode(text) instanceof SocketPacket.Event event
                    && event.name().equals(heard.event())
                    && sorted(event.args()).equals(sorted(heard.arguments()));
        } catch (MalformedPacket malformed) {
            return false;
        }
    }

    private static String sorted(@Nullable Object value) {
        try {
            return SORTED.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a payload that is not JSON", impossible);
        }
    }

    private static String cut(String text, int at) {
        return text.length() <= at ? text : text.substring(0, at - 1) + "…";
    }
}

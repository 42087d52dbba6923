package dev.ackademy.grader.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.wire.Sender;
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
    private static final JsonMapper JSON = new JsonMapper();
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

    /**
     * Without the heartbeat, which says nothing about the exercise.
     *
     * @param wrong what brought this to be marked
     * @param frames how the clients spoke, when that was not Socket.IO
     */
    static List<WireLine> transcript(List<Journal.Packet> packets, Optional<Suspect> wrong, Optional<Protocol> frames) {
        List<WireLine> lines = new ArrayList<>();
        int marked = wrong.map(suspect -> suspect.among(packets, frames)).orElse(-1);
        for (int i = 0; i < packets.size(); i++) {
            Journal.Packet packet = packets.get(i);
            if ((frames.isEmpty() && isHeartbeat(packet.text())) || lines.size() == MAX_LINES) {
                continue;
            }
            boolean sent = packet.way() == Journal.Way.SENT;
            Sender sender = sent ? Sender.CLIENT : Sender.SERVER;
            Telling telling = frames.map(protocol -> FrameStory.tell(sender, packet.text(), protocol))
                    .orElseGet(() -> Story.tell(sender, packet.text()));
            lines.add(new WireLine(
                    packet.client(),
                    packet.atNanos() / 1000,
                    sent,
                    cut(packet.text(), MAX_PACKET),
                    telling.id(),
                    telling.parameters(),
                    i == marked));
        }
        return lines;
    }

    private static boolean isHeartbeat(String packet) {
        return packet.equals("2") || packet.equals("3");
    }

    private static String cut(String text, int at) {
        return text.length() <= at ? text : text.substring(0, at - 1) + "…";
    }
}

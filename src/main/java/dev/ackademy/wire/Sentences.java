package dev.ackademy.wire;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The English sentences of a {@link Story}. */
final class Sentences {
    private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)}");

    private static final Map<String, String> BY_ID = Map.ofEntries(
            Map.entry(
                    "open",
                    "The server opens the connection and calls it \"{sid}\". Every {ping_interval} ms it will ask"
                            + " whether the client is still there."),
            Map.entry("close.client", "The client closes the connection."),
            Map.entry("close.server", "The server closes the connection."),
            Map.entry("ping", "The server asks: are you still there?"),
            Map.entry("pong", "The client answers: still here."),
            Map.entry("probe", "The client tries out the WebSocket before it moves there."),
            Map.entry("probe_answer", "The server answers the try: the WebSocket works."),
            Map.entry("upgrade", "The client moves from polling to the WebSocket for good."),
            Map.entry("noop", "The server sends an empty packet, only to end a poll that is waiting."),
            Map.entry("attachment.client", "The client sends an attachment of {bytes} bytes."),
            Map.entry("attachment.server", "The server sends an attachment of {bytes} bytes."),
            Map.entry("connect.client", "The client asks to enter the namespace \"{namespace}\"."),
            Map.entry(
                    "connect_auth.client",
                    "The client asks to enter the namespace \"{namespace}\" and shows {data} at the door."),
            Map.entry(
                    "connect.server",
                    "The server lets the client into the namespace \"{namespace}\", where it is called \"{sid}\"."),
            Map.entry(
                    "refused", "The server does not let the client into the namespace \"{namespace}\": \"{message}\"."),
            Map.entry("disconnect.client", "The client leaves the namespace \"{namespace}\"."),
            Map.entry("disconnect.server", "The server puts the client out of the namespace \"{namespace}\"."),
            Map.entry("event.client", "The client sends the event \"{event}\" in \"{namespace}\" with {data}."),
            Map.entry("event.server", "The server sends the event \"{event}\" in \"{namespace}\" with {data}."),
            Map.entry(
                    "question.client",
                    "The client sends the event \"{event}\" in \"{namespace}\" with {data} and wants an answer, number"
                            + " {ack}."),
            Map.entry(
                    "question.server",
                    "The server sends the event \"{event}\" in \"{namespace}\" with {data} and wants an answer, number"
                            + " {ack}."),
            Map.entry("ack.client", "The client answers question {ack} in \"{namespace}\" with {data}."),
            Map.entry("ack.server", "The server answers question {ack} in \"{namespace}\" with {data}."),
            Map.entry("frame.client", "The client sends the frame \"{event}\" with {data}."),
            Map.entry("frame.server", "The server sends the frame \"{event}\" with {data}."),
            Map.entry("request", "The client asks over HTTP: {event}."),
            Map.entry("response", "The server answers over HTTP with {event}: {data}"),
            Map.entry("malformed", "This is no packet: {why}."));

    private Sentences() {}

    static Set<String> ids() {
        return BY_ID.keySet();
    }

    static boolean has(String id) {
        return BY_ID.containsKey(id);
    }

    static String english(String id, Map<String, String> parameters) {
        String sentence = BY_ID.getOrDefault(id, "");
        return GAP.matcher(sentence)
                .replaceAll(gap -> Matcher.quoteReplacement(parameters.getOrDefault(gap.group(1), "…")));
    }
}

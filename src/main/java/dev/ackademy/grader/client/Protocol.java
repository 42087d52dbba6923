package dev.ackademy.grader.client;

import java.util.Map;
import java.util.Optional;

/**
 * The protocol of an exercise that speaks JSON frames over a plain WebSocket; see {@link Frame}.
 *
 * @param path where the WebSocket is, such as {@code /}
 * @param replies for an event that is answered, the event of its answer; answers come in the order of the questions
 * @param channels whether each frame names a channel, which a client opens before it uses it
 */
public record Protocol(String path, Map<String, String> replies, boolean channels) {
    /** The first frame that a server sends where there are no channels, with the client's {@code id}. */
    public static final String HELLO = "hello";

    /** A server's question whether a client is still there; it is answered at once, with what it carried. */
    public static final String PING = "ping";

    /** The answer to it. */
    public static final String PONG = "pong";

    /** How a client asks for a channel. */
    public static final String OPEN = "open";

    /** The server's yes, with the client's {@code id} in that channel. */
    public static final String OPENED = "opened";

    /** The server's no, with {@code why}. */
    public static final String REFUSED = "refused";

    /** How a client leaves a channel. */
    public static final String CLOSE = "close";

    public Protocol {
        replies = Map.copyOf(replies);
    }

    /** The event that lets a client in, with its {@code id}. */
    String welcome() {
        return channels ? OPENED : HELLO;
    }

    /** The event of the answer, if there is one. */
    public Optional<String> reply(String event) {
        return Optional.ofNullable(replies.get(event));
    }
}

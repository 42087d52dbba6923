package dev.ackademy.grader.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real client. It listens to everything before it connects, so that "no listener" can never pass for "not delivered",
 * and it never reconnects by itself. What it sees stands in the journal that it was made with.
 */
public sealed interface Client extends AutoCloseable permits FrameClient, SocketIoClient {
    /** Where the client stands with its namespace or channel. */
    enum State {
        NEW,
        CONNECTED,
        /** The server answered, and said no. */
        REFUSED,
        /** The transport never came up. */
        UNREACHABLE,
        /** It was connected and is not any more. */
        GONE
    }

    String name();

    /** The client that opened the connection which this one may share with others. */
    String connection();

    State state();

    /** True when the server poured more over this client than it takes. */
    boolean flooded();

    /** Starts connecting; its {@link #state} changes when the server lets it in or turns it away. */
    void open();

    /** The id that the server gave it; empty while it is not connected. */
    String id();

    /** Sends and waits for an answer: an acknowledgement, or the frame that is the reply to such an event. */
    Answer ask(String event, List<@Nullable Object> arguments);

    /** Sends without asking for anything. */
    void tell(String event, List<@Nullable Object> arguments);

    /** Leaves as a client does that closes its page. */
    void leave();

    /** After {@link #leave}: hears again what comes for it over a connection that others keep open. */
    void overhear();

    @Override
    void close();
}

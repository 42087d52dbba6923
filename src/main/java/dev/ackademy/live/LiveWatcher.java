package dev.ackademy.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks on at a namespace, see {@link LiveNamespace#watch}.
 *
 * <p>Who comes, goes and changes rooms is told in the order in which it happens, under the lock of the namespace's rooms;
 * events are told by the threads that carry them, several at a time perhaps. Hence a watcher takes a note and returns: it
 * may read the socket, but must not wait, send or change anything from here. One that throws is logged and told on.
 *
 * <p>Arguments are the application's own objects, and not copies: read them before you return, and change nothing.
 */
public interface LiveWatcher {

    /** Was here when the watching began; its rooms are those that it is in now. */
    void present(LiveSocket socket);

    /** Has come in, and is in no room yet. */
    void connected(LiveSocket socket);

    /** Has moved from polling to WebSocket. */
    void upgraded(LiveSocket socket);

    /** Was not in this room and is now. */
    void joined(LiveSocket socket, String room);

    /** Was in this room and is no more. */
    void left(LiveSocket socket, String room);

    /** Has gone, and with it from all its rooms, of which no {@link #left} tells. */
    void disconnected(LiveSocket socket, String reason);

    /** An event came from it, whether or not somebody listens to such events. */
    void received(LiveSocket socket, String event, List<@Nullable Object> args);

    /** An event was handed over for it; of a broadcast, once for each who gets it. Acks are not told. */
    void sent(LiveSocket socket, String event, List<@Nullable Object> args);
}

package dev.ackademy.live;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One namespace of the live server, as an application sees it. Clients enter it through its door, sit in rooms that no
 * other namespace knows, and leave.
 *
 * <p>Configure it before the server starts; everything else may be called from any thread. Listeners and the door run on
 * the server's event loops: they must return quickly and must not block, or every client of that loop waits with them. A
 * listener that throws is logged and costs nobody the connection. Listeners of one client run one after the other.
 */
public interface LiveNamespace {

    /** With its slash, {@code /chat}; the main namespace is {@code /}. */
    String name();

    /**
     * Sets who may enter; without a door everybody may. The check sees the knock before any socket exists; who is refused
     * hears the refusal and nothing else. A check that throws refuses.
     */
    void door(Function<Knock, Optional<Refusal>> check);

    /** Called once per client, after it was told that it is in. */
    void onConnect(Consumer<LiveSocket> listener);

    /**
     * Called once per client that {@link #onConnect} was called for, whatever ended it, with the reason in Socket.IO's
     * words ({@code transport close}, {@code ping timeout}, …). {@link LiveSocket#rooms()} still names the rooms it was in.
     */
    void onDisconnect(BiConsumer<LiveSocket, String> listener);

    /**
     * Answers an event; an event without a listener is ignored.
     *
     * @throws IllegalStateException if the event has a listener already
     */
    void onEvent(String event, OnEvent listener);

    /** Clients that are in it now. */
    int size();

    /** The clients themselves, at this moment and in no order. */
    List<LiveSocket> sockets();

    Target everyone();

    /** Who is in at least one of the rooms, each once; nobody when no room is named. Any string can name a room. */
    Target to(String... rooms);

    /**
     * Lets somebody look on from now on. First, and before this returns, the watcher is told who is {@code present}.
     *
     * @throws IllegalStateException if somebody looks on already
     */
    void watch(LiveWatcher watcher);

    /** Ends the looking on. Events that are being told at this moment may still be told. */
    void unwatch();
}

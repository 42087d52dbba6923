package dev.ackademy.live;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One client in one namespace. The same connection has another socket, with another id, in every other namespace.
 *
 * <p>May be used from any thread. After the client has left, everything that would change or send something does nothing.
 */
public interface LiveSocket {

    /** Random, made for this namespace, and public: others may know it, for it opens nothing. */
    String id();

    /** What it said at the door. */
    Knock knock();

    /** The connection below. */
    Link link();

    /** The payload it connected with, empty when it sent none; same as {@code knock().auth()}. */
    Map<String, @Nullable Object> auth();

    /** Room for the application's own notes about this client; safe for many threads. */
    Map<String, Object> data();

    /** The rooms it is in, or was in when it left. */
    Set<String> rooms();

    void join(String room);

    void leave(String room);

    /**
     * Sends an event to this client only.
     *
     * @param args what Jackson can write; {@code byte[]} anywhere inside travels as a binary attachment
     * @throws IllegalArgumentException if an argument cannot be written as JSON
     */
    void emit(String event, @Nullable Object... args);

    /**
     * Sends an event and asks for an answer. {@code then} is called exactly once: with what the client answered, or with
     * {@link Answer.None} when the time is over or the client has left.
     */
    void emitWithAck(String event, Duration timeout, Consumer<Answer> then, @Nullable Object... args);

    /** Puts it out of this namespace; the connection lives on for the others. */
    void disconnect();

    /** Puts it out of every namespace and ends the connection. */
    void disconnectAll();

    boolean connected();
}

package dev.ackademy.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers one event of one namespace. */
@FunctionalInterface
public interface OnEvent {

    /**
     * @param args what the client sent after the event's name: maps, lists, strings, numbers, booleans, nulls, and
     *     {@code byte[]} for attachments. Nothing about them has been checked.
     * @param ack may always be called; does nothing when the client asked for no answer
     * @throws Exception logged; the client is told nothing and stays connected
     */
    void on(LiveSocket socket, List<@Nullable Object> args, Ack ack) throws Exception;
}

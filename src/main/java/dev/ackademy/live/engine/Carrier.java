package dev.ackademy.live.engine;

import io.netty.channel.EventLoop;

/** How packets reach the client at present. Guarded by its connection's monitor. */
interface Carrier {

    /** It could write something at once. */
    boolean isReady();

    /** Where {@link #write} is cheapest; asked only when it is ready. */
    EventLoop loop();

    /** Writes as much as fits now. */
    void write(Outbox outbox);

    /** Writes the last words and closes; nothing is called after it. */
    void end(Outbox outbox, Ending ending);
}

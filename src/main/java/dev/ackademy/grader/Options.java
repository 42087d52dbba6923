package dev.ackademy.grader;

import dev.ackademy.grader.client.Transport;
import java.time.Duration;
import java.util.List;

/**
 * How a run is made.
 *
 * @param seed everything that is drawn follows from it
 * @param transports one pass each, in this order; a later one is played only when the earlier found nothing
 * @param late how long a jail idles before it gets its source; zero, except where a slow host is tried on purpose
 */
public record Options(long seed, List<Transport> transports, Duration late) {
    public Options {
        transports = List.copyOf(transports);
        if (transports.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least one transport");
        }
    }

    public Options(long seed, List<Transport> transports) {
        this(seed, transports, Duration.ZERO);
    }

    /** Over WebSocket, then over long polling. */
    public static Options usual(long seed) {
        return new Options(seed, List.of(Transport.WEBSOCKET, Transport.POLLING));
    }

    public Options late(Duration idle) {
        return new Options(seed, transports, idle);
    }
}

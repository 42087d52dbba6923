package dev.ackademy.grader;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.kit.ProgrammingLanguage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /**
     * Over both transports, except for Java: netty-socketio now and then loses the wake-up of a poll, which is no fault
     * of the learner's.
     */
    public static Options usual(long seed, Optional<ProgrammingLanguage> language) {
        boolean java = language.filter(one -> one == ProgrammingLanguage.JAVA).isPresent();
        return new Options(seed, java ? List.of(Transport.WEBSOCKET) : List.of(Transport.WEBSOCKET, Transport.POLLING));
    }
}

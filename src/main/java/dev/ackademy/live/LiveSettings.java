package dev.ackademy.live;

import java.time.Duration;
import java.util.Set;

/**
 * How the live server listens and what it bears. The defaults are those of Socket.IO 4.
 *
 * @param port 0 takes a free one
 * @param origins pages that may connect, each exactly as in the {@code Origin} header; {@code *} lets any page in. A
 *     request without that header comes from no browser and is always let in
 * @param pingInterval between two questions whether a client lives; whole milliseconds
 * @param pingTimeout how long the answer may take on top
 * @param connectTimeout within which a connection must have entered a namespace
 * @param maxPayload bytes of one HTTP body, one frame, or one packet with all its attachments
 * @param maxOutbox bytes that may wait for one slow client before it is dropped
 * @param maxConnections at once; more are answered 503
 */
public record LiveSettings(
        String host,
        int port,
        Set<String> origins,
        Duration pingInterval,
        Duration pingTimeout,
        Duration connectTimeout,
        int maxPayload,
        int maxOutbox,
        int maxConnections) {

    public LiveSettings {
        origins = Set.copyOf(origins);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, but this is " + port);
        }
        requirePositive("pingInterval", pingInterval.toMillis());
        requirePositive("pingTimeout", pingTimeout.toMillis());
        requirePositive("connectTimeout", connectTimeout.toMillis());
        requirePositive("maxPayload", maxPayload);
        requirePositive("maxOutbox", maxOutbox);
        requirePositive("maxConnections", maxConnections);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be more than 0, but is " + value);
        }
    }

    /** Listens on a free port of this machine only, for clients that are no browsers. */
    public static LiveSettings defaults() {
        return new LiveSettings(
                "127.0.0.1",
                0,
                Set.of(),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofSeconds(45),
                1_000_000,
                8_000_000,
                10_000);
    }

    public LiveSettings at(String newHost, int newPort) {
        return new LiveSettings(
                newHost,
                newPort,
                origins,
                pingInterval,
                pingTimeout,
                connectTimeout,
                maxPayload,
                maxOutbox,
                maxConnections);
    }

    public LiveSettings forOrigins(String... newOrigins) {
        return new LiveSettings(
                host,
                port,
                Set.of(newOrigins),
                pingInterval,
                pingTimeout,
                connectTimeout,
                maxPayload,
                maxOutbox,
                maxConnections);
    }

    public LiveSettings timed(Duration newPingInterval, Duration newPingTimeout, Duration newConnectTimeout) {
        return new LiveSettings(
                host,
                port,
                origins,
                newPingInterval,
                newPingTimeout,
                newConnectTimeout,
                maxPayload,
                maxOutbox,
                maxConnections);
    }

    public LiveSettings limited(int newMaxPayload, int newMaxOutbox, int newMaxConnections) {
        return new LiveSettings(
                host,
                port,
                origins,
                pingInterval,
                pingTimeout,
                connectTimeout,
                newMaxPayload,
                newMaxOutbox,
                newMaxConnections);
    }
}

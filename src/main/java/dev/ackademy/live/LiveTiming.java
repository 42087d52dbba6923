package dev.ackademy.live;

import java.time.Duration;

/**
 * How long the live server waits, in whole milliseconds.
 *
 * @param pingInterval between two questions whether a client lives
 * @param pingTimeout how long the answer may take on top
 * @param connectTimeout within which a connection must have entered a namespace
 */
public record LiveTiming(Duration pingInterval, Duration pingTimeout, Duration connectTimeout) {
    /** Those of Socket.IO 4. */
    public static final LiveTiming USUAL =
            new LiveTiming(Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(45));

    public LiveTiming {
        LiveSettings.requirePositive("pingInterval", pingInterval.toMillis());
        LiveSettings.requirePositive("pingTimeout", pingTimeout.toMillis());
        LiveSettings.requirePositive("connectTimeout", connectTimeout.toMillis());
    }
}

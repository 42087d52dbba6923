package dev.ackademy.live.engine;

import java.time.Duration;

/**
 * What a connection may do and for how long; {@link dev.ackademy.live.LiveSettings} explains each.
 *
 * @param maxPayload bytes
 * @param maxOutbox bytes
 */
public record EngineSettings(
        Origins origins,
        Duration pingInterval,
        Duration pingTimeout,
        int maxPayload,
        int maxOutbox,
        int maxConnections) {}

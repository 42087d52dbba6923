package dev.ackademy.live.engine;

import java.time.Duration;

/**
 * What a connection may do and for how long; {@link dev.ackademy.live.LiveTiming} and {@link
 * dev.ackademy.live.LiveLimits} explain each.
 *
 * @param maxPayload bytes
 * @param maxOutbox bytes
 */
public record EngineSettings(
        Origins origins,
        String visitorCookie,
        Duration pingInterval,
        Duration pingTimeout,
        int maxPayload,
        int maxOutbox,
        int maxConnections,
        int maxPerAddress,
        int maxPerVisitor,
        int packetsPerSecond,
        int packetsAtOnce) {}

package dev.ackademy.live;

import java.time.Instant;

/**
 * The connection below a socket, as far as others may know it.
 *
 * @param id random and the same for all sockets of the connection; public, for it opens nothing
 * @param transport {@code polling} or {@code websocket}, at the moment of asking
 * @param opened when the connection was
 */
public record Link(String id, String transport, Instant opened) {}

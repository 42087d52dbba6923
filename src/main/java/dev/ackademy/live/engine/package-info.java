/**
 * Engine.IO 4 on Netty: opens a connection, keeps it alive, moves it from polling to a WebSocket, and carries messages in
 * order. It knows nothing of Socket.IO and nothing of netty-socketio; what lies above it is an {@link
 * dev.ackademy.live.engine.Above}.
 *
 * <p>A request comes in at {@code EngineFront}, is checked as a {@link dev.ackademy.live.engine.Request}, and goes to its
 * {@link dev.ackademy.live.engine.Connection}, which is the place to start reading.
 */
@NullMarked
package dev.ackademy.live.engine;

import org.jspecify.annotations.NullMarked;

/**
 * Socket.IO: the server, its conformance guard, namespaces for the rest of the house.
 *
 * <p>netty-socketio boots the server and keeps namespaces and rooms. Between its HTTP codec and its namespaces stands our
 * own guard, which speaks Engine.IO 4 and Socket.IO 5 as they are specified: {@link dev.ackademy.live.engine} is the lower
 * half, this package the upper one. Other rooms see the public types here and never the library.
 *
 * <p>Start reading at {@link dev.ackademy.live.LiveServer} and {@link dev.ackademy.live.LiveNamespace}.
 */
@NullMarked
package dev.ackademy.live;

import org.jspecify.annotations.NullMarked;

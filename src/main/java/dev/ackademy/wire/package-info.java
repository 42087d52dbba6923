/**
 * Engine.IO and Socket.IO packets: decode, encode, tell as a sentence.
 *
 * <p>Written after the Engine.IO protocol, revision 4, and the Socket.IO protocol, revision 5. Pure values and text: no
 * sockets, no threads. The live server speaks through it, the grader reads transcripts with it.
 *
 * <p>Start reading at {@link dev.ackademy.wire.SocketPacket} and {@link dev.ackademy.wire.PacketReader}.
 */
@NullMarked
package dev.ackademy.wire;

import org.jspecify.annotations.NullMarked;

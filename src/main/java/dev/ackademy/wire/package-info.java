/** Engine.IO and Socket.IO packets: decode, encode, tell as a sentence. */
@NullMarked
package dev.ackademy.wire;

import org.jspecify.annotations.NullMarked;

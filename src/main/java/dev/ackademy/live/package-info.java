/** Socket.IO: the server, its conformance guard, namespaces for the rest of the house. */
@NullMarked
package dev.ackademy.live;

import org.jspecify.annotations.NullMarked;

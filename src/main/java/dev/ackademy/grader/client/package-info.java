/** Real Socket.IO clients with a wiretap on each. Start at {@link Client}. */
@NullMarked
package dev.ackademy.grader.client;

import org.jspecify.annotations.NullMarked;

/** Runs one untrusted program inside limits and says how it ended. */
@NullMarked
package dev.ackademy.jail;

import org.jspecify.annotations.NullMarked;

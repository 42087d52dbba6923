/** Plays a scenario against a running server and keeps the books on who heard what. Start at {@link Pass}. */
@NullMarked
package dev.ackademy.grader.run;

import org.jspecify.annotations.NullMarked;

/**
 * Who is at the keyboard, and what they have earned.
 *
 * <p>Start reading at {@link dev.ackademy.learner.Levels} and {@link dev.ackademy.learner.Visitors}.
 */
@NullMarked
package dev.ackademy.learner;

import org.jspecify.annotations.NullMarked;

/**
 * Who is at the keyboard, and what belongs to them.
 *
 * <p>Start reading at {@link dev.ackademy.learner.Visitors} and {@link dev.ackademy.learner.Belongings}.
 */
@NullMarked
package dev.ackademy.learner;

import org.jspecify.annotations.NullMarked;

/**
 * What learners have earned: events, what they amount to, and how the logs of several devices become one.
 *
 * <p>Start reading at {@link dev.ackademy.learner.progress.Event} and {@link dev.ackademy.learner.progress.Progress}.
 */
@NullMarked
package dev.ackademy.learner.progress;

import org.jspecify.annotations.NullMarked;

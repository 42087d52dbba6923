/**
 * Reads graders, starts a submission in the jail, connects real clients, decides an outcome.
 *
 * <p>Start reading at {@link dev.ackademy.grader.Grading}, then {@link dev.ackademy.grader.run.Pass} and {@link
 * dev.ackademy.grader.run.Ledger}.
 */
@NullMarked
package dev.ackademy.grader;

import org.jspecify.annotations.NullMarked;

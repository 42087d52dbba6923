/**
 * Accounts: signing up, signing in, sessions, roles, and one's own data.
 *
 * <p>Start reading at {@link dev.ackademy.learner.account.Accounts} and {@link dev.ackademy.learner.account.Sessions}.
 */
@NullMarked
package dev.ackademy.learner.account;

import org.jspecify.annotations.NullMarked;

/**
 * Passkeys (W3C Web Authentication, level 3): signing up and in without a password.
 *
 * <p>Start reading at {@link dev.ackademy.learner.passkey.Passkeys}.
 */
@NullMarked
package dev.ackademy.learner.passkey;

import org.jspecify.annotations.NullMarked;

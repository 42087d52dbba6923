/**
 * OpenID Connect Core 1.0: signing up and in at a provider that the operator names, such as a university.
 *
 * <p>Start reading at {@link dev.ackademy.learner.oidc.Identities}.
 */
@NullMarked
package dev.ackademy.learner.oidc;

import org.jspecify.annotations.NullMarked;

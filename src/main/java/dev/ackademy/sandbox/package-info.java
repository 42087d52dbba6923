/**
 * The demos that learners poke, and the bench.
 *
 * <p>Start reading at {@link dev.ackademy.sandbox.Sandbox}.
 */
@NullMarked
package dev.ackademy.sandbox;

import org.jspecify.annotations.NullMarked;

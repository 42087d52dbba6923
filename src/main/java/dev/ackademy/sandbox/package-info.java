/** The demos that learners poke, and the bench. */
@NullMarked
package dev.ackademy.sandbox;

import org.jspecify.annotations.NullMarked;

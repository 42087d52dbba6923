/**
 * What a learner with an account is writing for an exercise, on all their devices. Nothing that was written is lost: where
 * two devices wrote, both texts are kept.
 */
@NullMarked
package dev.ackademy.draft;

import org.jspecify.annotations.NullMarked;

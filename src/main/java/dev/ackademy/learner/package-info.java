/** Who is at the keyboard, and what they have earned. */
@NullMarked
package dev.ackademy.learner;

import org.jspecify.annotations.NullMarked;

/** Writes the files that a new lesson or exercise begins with. Start at {@link Scaffold}. */
@NullMarked
package dev.ackademy.author.scaffold;

import org.jspecify.annotations.NullMarked;

/**
 * For who writes the course: finds what is wrong with it, and proves its graders on labelled submissions. Start at
 * {@link Writing} and {@link Proving}.
 */
@NullMarked
package dev.ackademy.author;

import org.jspecify.annotations.NullMarked;

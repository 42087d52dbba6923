/**
 * Tiny values that every room needs, and nothing else. Eight types at most.
 *
 * <p>Start reading at {@link dev.ackademy.kit.Problems} and {@link dev.ackademy.kit.Deadline}.
 */
@NullMarked
package dev.ackademy.kit;

import org.jspecify.annotations.NullMarked;

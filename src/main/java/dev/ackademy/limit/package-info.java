/**
 * How often somebody may do something, and whom an address stands for.
 *
 * <p>Start reading at {@link dev.ackademy.limit.TokenBucket}.
 */
@NullMarked
package dev.ackademy.limit;

import org.jspecify.annotations.NullMarked;

/**
 * Runs one untrusted program inside limits and says how it ended.
 *
 * <p>Start reading at {@link dev.ackademy.jail.Jail}, which hands out {@link dev.ackademy.jail.Cell}s; what holds a
 * program in is said in {@code CommandLine} and {@code SeccompFilter}, and {@code BreakOut} tries to get past it.
 */
@NullMarked
package dev.ackademy.jail;

import org.jspecify.annotations.NullMarked;

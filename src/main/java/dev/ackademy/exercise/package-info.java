/** Reads exercises, shows tasks, hands out starters and hints. */
@NullMarked
package dev.ackademy.exercise;

import org.jspecify.annotations.NullMarked;

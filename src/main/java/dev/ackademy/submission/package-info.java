/** Accepts code, queues it, has it graded, remembers, awards. */
@NullMarked
package dev.ackademy.submission;

import org.jspecify.annotations.NullMarked;

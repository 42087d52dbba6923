/** Reads graders, starts a submission in the jail, connects real clients, decides an outcome. */
@NullMarked
package dev.ackademy.grader;

import org.jspecify.annotations.NullMarked;

/** A grader as its YAML file states it: clients, drawn inputs, checks, steps. Start at {@link Grader}. */
@NullMarked
package dev.ackademy.grader.scenario;

import org.jspecify.annotations.NullMarked;

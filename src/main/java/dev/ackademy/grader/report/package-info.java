/** A verdict for people and for other tools: text, JSON, JUnit, TAP, GitHub annotations. */
@NullMarked
package dev.ackademy.grader.report;

import org.jspecify.annotations.NullMarked;

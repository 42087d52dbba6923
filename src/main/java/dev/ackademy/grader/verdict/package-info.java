/** What a graded run ends as: data, in no language yet. Start at {@link Verdict}. */
@NullMarked
package dev.ackademy.grader.verdict;

import org.jspecify.annotations.NullMarked;

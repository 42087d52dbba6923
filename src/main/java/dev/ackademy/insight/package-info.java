/**
 * For instructors: where learners get stuck, what waits for an answer, which translations fell behind. Reads what other
 * rooms keep, and keeps nothing itself; nothing that it shows names a learner. Nobody uses it but {@code app}.
 *
 * <p>Start reading at {@link dev.ackademy.insight.Insight} and {@link dev.ackademy.insight.InsightStore}.
 */
@NullMarked
package dev.ackademy.insight;

import org.jspecify.annotations.NullMarked;

package dev.ackademy.grader.scenario;

import java.time.Duration;

/**
 * When something is due, counted from the send that it belongs to.
 *
 * @param notBefore zero for at once
 * @param by zero where the contract names no time, so that the grader's patience counts
 */
public record Window(Duration notBefore, Duration by) {
    /** At any time within the grader's patience. */
    public static final Window USUAL = new Window(Duration.ZERO, Duration.ZERO);

    public Window {
        if (notBefore.isNegative() || (!by.isZero() && by.compareTo(notBefore) < 0)) {
            throw new IllegalArgumentException(
                    "expected a window that ends after it begins, not " + notBefore + " to " + by);
        }
    }

    /** How long it is worth waiting for, where {@code patience} is what anything may take. */
    public Duration allows(Duration patience) {
        return by.isZero() ? notBefore.plus(patience) : by;
    }
}

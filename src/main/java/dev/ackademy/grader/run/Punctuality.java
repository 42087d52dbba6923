package dev.ackademy.grader.run;

import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.scenario.Window;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Whether something came when it was due. */
final class Punctuality {
    /** Timers and clocks round: what is early by less is not early. */
    private static final Duration SLACK = Duration.ofMillis(3);

    private Punctuality() {}

    /** @param took from the send to the arrival */
    static Optional<Symptom> of(Window window, Duration took) {
        if (took.plus(SLACK).compareTo(window.notBefore()) < 0) {
            return Optional.of(Symptom.EARLY);
        }
        boolean late = !window.by().isZero() && took.compareTo(window.by()) > 0;
        return late ? Optional.of(Symptom.LATE) : Optional.empty();
    }

    /** The bound that was missed, and by how much. */
    static Map<String, String> facts(Symptom symptom, Window window, Duration took) {
        Duration bound = symptom == Symptom.EARLY ? window.notBefore() : window.by();
        return Map.of("ms", String.valueOf(bound.toMillis()), "observed", String.valueOf(took.toMillis()));
    }
}

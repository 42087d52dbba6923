package dev.ackademy.app;

import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.jail.JailUnavailable;
import java.nio.file.Path;

/** Opens the jail, or grades without one and says why. */
final class Jails {
    private Jails() {}

    static Grading grading(Path runtimes) {
        try {
            return Grading.in(Jail.open(runtimes));
        } catch (JailUnavailable unavailable) {
            return Grading.withoutJail(unavailable.getMessage() + " " + unavailable.remedy());
        }
    }
}

package dev.ackademy.grader.run;

import dev.ackademy.grader.scenario.Draw;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Draws nothing twice in a run. The clients of a finished check stay connected, so a name or a room that came up again
 * would mix two checks. One per run; any thread may draw.
 */
public final class Lots {
    private final Map<String, String> given;
    private final Set<String> taken;

    /** @param given what was drawn before, by name: every check of the run knows it */
    public Lots(Map<String, String> given) {
        this.given = Map.copyOf(given);
        this.taken = ConcurrentHashMap.newKeySet();
        taken.addAll(given.values());
    }

    public Lots() {
        this(Map.of());
    }

    Map<String, String> given() {
        return given;
    }

    String draw(Draw kind, RandomGenerator random) {
        String drawn = kind.from(random);
        while (!taken.add(drawn)) {
            drawn = kind.from(random);
        }
        return drawn;
    }
}

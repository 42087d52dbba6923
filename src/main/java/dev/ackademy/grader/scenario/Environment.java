package dev.ackademy.grader.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Environment variables that a submission is started with. A scenario may use them, and what they are made of, under
 * their names.
 *
 * @param draws what is drawn once for a whole run
 * @param set the variables that are set; see {@link Bindings#fillIn}
 * @param unset what the contract says a variable stands for that is not set: so it is with servers that run already
 */
public record Environment(Map<String, Draw> draws, Map<String, String> set, Map<String, String> unset) {
    public static final Environment NONE = new Environment(Map.of(), Map.of(), Map.of());

    public Environment {
        draws = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(draws));
        set = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(set));
        unset = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unset));
        if (!set.keySet().equals(unset.keySet())) {
            throw new IllegalArgumentException("expected a default for each of " + set.keySet() + ", not for " + unset);
        }
    }

    /** The variables for one run, to be set before the submission starts. */
    public Map<String, String> variables(RandomGenerator random) {
        Map<String, String> drawn = drawn(random);
        Bindings bindings = new Bindings();
        drawn.forEach(bindings::bind);
        Map<String, String> variables = new LinkedHashMap<>();
        set.forEach((name, text) -> variables.put(name, bindings.fillIn(text)));
        return variables;
    }

    /** What the variables are made of; the same for the same chance. */
    public Map<String, String> drawn(RandomGenerator random) {
        Map<String, String> drawn = new LinkedHashMap<>();
        draws.forEach((name, draw) -> drawn.put(name, draw.from(random)));
        return drawn;
    }
}

package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this host can do for submissions.
 *
 * @param host what every jail needs and holds; the first fact that fails is the cause of those after it
 * @param languages which languages can be run; empty as long as a fact about the host fails
 */
public record JailReport(List<Fact> host, Map<ProgrammingLanguage, Fact> languages) {

    /**
     * One thing that was tried.
     *
     * @param name what should be so, a few words
     * @param holds whether it is
     * @param seen what was seen, one sentence or word
     * @param remedy what mends it, one sentence with the command in it; empty when it holds
     */
    public record Fact(String name, boolean holds, String seen, String remedy) {
        static Fact good(String name, String seen) {
            return new Fact(name, true, seen, "");
        }

        static Fact bad(String name, String seen, String remedy) {
            return new Fact(name, false, seen, remedy);
        }
    }

    public JailReport {
        host = List.copyOf(host);
        languages = Map.copyOf(languages);
    }

    /** Whether submissions may be run at all. */
    public boolean confines() {
        return failure().isEmpty();
    }

    /** The first thing to mend. */
    public Optional<Fact> failure() {
        return host.stream().filter(fact -> !fact.holds()).findFirst();
    }
}

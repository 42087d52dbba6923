package dev.ackademy.author;

import dev.ackademy.kit.ProgrammingLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every trial that proves a grader: the right programs, the wrong ones, the starters, and servers that know nothing. Where
 * the exercise asks for a module for a page, the server is ours, and there are no such servers.
 */
final class Trials {
    private Trials() {}

    static List<Trial> of(Samples samples) {
        List<Trial> trials = new ArrayList<>();
        samples.labelled().forEach(sample -> trials.add(new Trial.Labelled(sample)));
        samples.starters().forEach(starter -> trials.add(new Trial.Unfinished(starter, samples.freely())));
        if (samples.starters().stream().anyMatch(one -> ProgrammingLanguage.SERVERS.contains(one.language()))) {
            Arrays.stream(Stranger.values())
                    .forEach(stranger -> trials.add(new Trial.Vacuous(stranger, samples.freely(), samples.heard())));
        }
        return trials;
    }
}

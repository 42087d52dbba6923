package dev.ackademy.author;

import dev.ackademy.kit.ProgrammingLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every trial that proves a grader: the right programs, the wrong ones, the starters, and strangers that know nothing. */
public final class Trials {
    private Trials() {}

    /** In the order of tables. */
    public static List<Trial> of(Samples samples) {
        List<Trial> trials = new ArrayList<>();
        samples.labelled().forEach(sample -> trials.add(new Trial.Labelled(sample)));
        samples.starters().forEach(starter -> trials.add(new Trial.Unfinished(starter, samples.freely())));
        Set<ProgrammingLanguage> languages =
                samples.starters().stream().map(Samples.Starter::language).collect(Collectors.toSet());
        Arrays.stream(Stranger.values())
                .filter(stranger -> stranger.isStrangeTo(languages, samples.frames()))
                .forEach(stranger -> trials.add(new Trial.Vacuous(stranger, samples.freely(), samples.heard())));
        return trials;
    }
}

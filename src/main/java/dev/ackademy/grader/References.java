package dev.ackademy.grader;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.Optional;

/** Solutions known to be right: with one of them a run finds out whether the learner or this host is to blame. */
public interface References {
    /** For who grades without: then nobody but the learner can be blamed. */
    References NONE = (exercise, language) -> Optional.empty();

    Optional<byte[]> of(Slug exercise, ProgrammingLanguage language);
}

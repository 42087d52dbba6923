package dev.ackademy.submission;

import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Puts submissions with their verdicts into a database, as the site would; for tests of what is made of them. */
public final class Decided {
    private Decided() {}

    public static UUID add(
            Database database,
            String visitor,
            Slug exercise,
            ProgrammingLanguage language,
            Instant at,
            Verdict verdict) {
        SubmissionStore store = new SubmissionStore(database, Clock.fixed(at, ZoneOffset.UTC));
        UUID id = store.add(visitor, exercise, language, "// Maria Lopez, maria@example.org")
                .id();
        store.decide(id, verdict);
        return id;
    }
}

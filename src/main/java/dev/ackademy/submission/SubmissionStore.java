package dev.ackademy.submission;

import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.store.TakenException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Submissions in the database. */
final class SubmissionStore {
    private final Database database;
    private final Clock clock;

    SubmissionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Submission add(String visitor, Slug exercise, ProgrammingLanguage language, String source) {
        while (true) {
            try {
                return tryToAdd(visitor, exercise, language, source);
            } catch (TakenException another) {
                // The same visitor sent another at the same moment and got this number: take the next.
            }
        }
    }

    private Submission tryToAdd(String visitor, Slug exercise, ProgrammingLanguage language, String source) {
        return database.transaction(sql -> {
            int attempt = 1
                    + sql.one(
                                    "SELECT COALESCE(MAX(attempt), 0) AS last FROM submission WHERE visitor = ? AND exercise = ?",
                                    row -> (int) row.number("last"),
                                    visitor,
                                    exercise.text())
                            .orElse(0);
            Submission submission = new Submission(
                    UUID.randomUUID(), visitor, exercise, language, source, attempt, now(), Optional.empty());
            sql.update(
                    """
                    INSERT INTO submission (id, visitor, exercise, language, source, attempt, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    submission.id(),
                    visitor,
                    exercise.text(),
                    language.id(),
                    source,
                    attempt,
                    Timestamp.from(submission.createdAt()));
            return submission;
        });
    }

    Optional<Submission> find(UUID id) {
        return database.one("SELECT * FROM submission WHERE id = ?", SubmissionStore::read, id);
    }

    /** The newest first. */
    List<Submission> of(String visitor, Slug exercise, int most) {
        return database.list(
                "SELECT * FROM submission WHERE visitor = ? AND exercise = ? ORDER BY attempt DESC LIMIT ?",
                SubmissionStore::read,
                visitor,
                exercise.text(),
                most);
    }

    void decide(UUID id, Verdict verdict) {
        database.transaction(sql -> {
            int there = sql.update(
                    "UPDATE submission SET verdict = ?, outcome = ?, passed = ?, total = ?, decided_at = ? WHERE id = ?",
                    VerdictJson.write(verdict),
                    verdict.outcome().id(),
                    (int) verdict.passed(),
                    verdict.checks().size(),
                    Timestamp.from(now()),
                    id);
            // Its owner may have erased it while it was graded.
            if (there > 0) {
                FailureStore.write(sql, id, verdict);
            }
            return there;
        });
    }

    /** How many undecided submissions came before this one. */
    int ahead(Submission submission) {
        return count(
                "SELECT COUNT(*) AS n FROM submission WHERE decided_at IS NULL AND created_at < ?",
                Timestamp.from(submission.createdAt()));
    }

    int undecided(String visitor) {
        return count("SELECT COUNT(*) AS n FROM submission WHERE decided_at IS NULL AND visitor = ?", visitor);
    }

    int sentWithin(Duration time, String visitor) {
        return count(
                "SELECT COUNT(*) AS n FROM submission WHERE visitor = ? AND created_at > ?",
                visitor,
                Timestamp.from(clock.instant().minus(time)));
    }

    /** Those that no verdict is known of, the oldest first. */
    List<UUID> undecided() {
        return database.list(
                "SELECT id FROM submission WHERE decided_at IS NULL ORDER BY created_at", row -> row.id("id"));
    }

    /** As finely as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private int count(String query, Object... parameters) {
        return database.one(query, row -> (int) row.number("n"), parameters).orElse(0);
    }

    private static Submission read(Row row) {
        return new Submission(
                row.id("id"),
                row.text("visitor"),
                new Slug(row.text("exercise")),
                ProgrammingLanguage.of(row.text("language")).orElseThrow(),
                row.text("source"),
                (int) row.number("attempt"),
                row.instant("created_at"),
                row.optionalText("verdict").map(VerdictJson::read));
    }
}

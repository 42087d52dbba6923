package dev.ackademy.submission;

import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.store.Database;
import dev.ackademy.store.Sql;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What verdicts say that is counted, in columns of its own: the verdict itself is one text, which no database can count in.
 */
final class FailureStore {
    private static final Logger LOG = LoggerFactory.getLogger(FailureStore.class);
    private static final int AT_ONCE = 200;
    private static final UUID LEAST = new UUID(0, 0);

    private final Database database;

    private record Stored(UUID id, String verdict) {}

    FailureStore(Database database) {
        this.database = database;
    }

    /** Of a submission that is there; what was counted of it before is replaced. */
    static void write(Sql sql, UUID submission, Verdict verdict) {
        sql.update("UPDATE submission SET reason = ? WHERE id = ?", verdict.reason(), submission);
        sql.update("DELETE FROM failed_check WHERE submission = ?", submission);
        for (FailedCheck failed : FailedCheck.of(verdict)) {
            sql.update(
                    "INSERT INTO failed_check (submission, check_id, symptom, code, event, field, told)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    submission,
                    failed.check(),
                    failed.symptom().word(),
                    failed.code(),
                    failed.event(),
                    failed.field(),
                    failed.told() ? 1 : 0);
        }
    }

    /**
     * Counts what was decided before there was anything to count in, or by an older process beside this one. May be ended
     * at any moment, and goes on with the next call.
     *
     * @return how many submissions it looked at
     */
    int catchUp() {
        int seen = 0;
        UUID last = LEAST;
        while (true) {
            List<Stored> some = database.list(
                    "SELECT id, verdict FROM submission WHERE reason IS NULL AND verdict IS NOT NULL AND id > ?"
                            + " ORDER BY id LIMIT ?",
                    row -> new Stored(row.id("id"), row.text("verdict")),
                    last,
                    AT_ONCE);
            if (some.isEmpty()) {
                return seen;
            }
            database.transaction(sql -> {
                some.forEach(one -> write(sql, one));
                return some.size();
            });
            seen += some.size();
            last = some.getLast().id();
        }
    }

    /** One that nobody can read any more is counted without its failures, and not looked at again. */
    private static void write(Sql sql, Stored stored) {
        Verdict verdict;
        try {
            verdict = VerdictJson.read(stored.verdict());
        } catch (IllegalStateException garbled) {
            LOG.warn("the verdict of {} cannot be read, so its failures are not counted", stored.id(), garbled);
            sql.update("UPDATE submission SET reason = '' WHERE id = ?", stored.id());
            return;
        }
        write(sql, stored.id(), verdict);
    }
}

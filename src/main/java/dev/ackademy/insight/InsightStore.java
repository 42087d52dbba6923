package dev.ackademy.insight;

import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts submissions, in the database. Nothing that it answers says whose they were.
 *
 * <p>A person's first pass may be older than the period asked for, so who passed when is found over all of their
 * submissions; {@code submission_by_exercise} holds all columns that this takes.
 */
final class InsightStore {
    private final Database database;
    private final Clock clock;

    InsightStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** SQL with what stands for its question marks. */
    private record Query(String sql, List<Object> parameters) {
        private static final Query NOTHING = new Query("", List.of());

        Query then(String more, Object... parameters) {
            List<Object> all = new ArrayList<>(this.parameters);
            all.addAll(Arrays.asList(parameters));
            return new Query(sql + more, all);
        }

        Query then(Query more) {
            return then(more.sql, more.parameters.toArray());
        }

        Object[] values() {
            return parameters.toArray();
        }
    }

    /** The exercises that anything was ever sent for. */
    List<ExerciseNumbers> overview(Scope scope) {
        return numbers(scope, Optional.empty());
    }

    ExerciseNumbers of(Slug exercise, Scope scope) {
        return numbers(scope, Optional.of(exercise)).stream()
                .findFirst()
                .orElseGet(() -> ExerciseNumbers.none(exercise));
    }

    private List<ExerciseNumbers> numbers(Scope scope, Optional<Slug> exercise) {
        Timestamp since = since(scope);
        Query query = Query.NOTHING
                .then("SELECT exercise, SUM(sent) AS submissions,"
                        + " COUNT(*) FILTER (WHERE sent > 0) AS senders,"
                        + " COUNT(*) FILTER (WHERE tried > 0) AS tried,")
                .then(" COUNT(*) FILTER (WHERE passed_at >= ?) AS passed,", since)
                .then(
                        " PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY tries) FILTER (WHERE passed_at >= ?) AS tries,",
                        since)
                .then(
                        " PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE passed_at >= ?) AS seconds",
                        since)
                .then(" FROM (")
                .then(people(scope, exercise))
                .then(") AS person GROUP BY exercise ORDER BY exercise");
        return database.list(query.sql(), InsightStore::numbers, query.values());
    }

    private static ExerciseNumbers numbers(Row row) {
        return new ExerciseNumbers(
                new Slug(row.text("exercise")),
                (int) row.number("submissions"),
                (int) row.number("senders"),
                (int) row.number("tried"),
                (int) row.number("passed"),
                row.optionalDecimal("tries"),
                row.optionalDecimal("seconds"));
    }

    /** Those whose first pass is within the period. */
    List<Passing> passings(Slug exercise, Scope scope) {
        Query query = Query.NOTHING
                .then("SELECT tries, seconds FROM (")
                .then(people(scope, Optional.of(exercise)))
                .then(") AS person WHERE passed_at >= ? ORDER BY tries, seconds", since(scope));
        return database.list(
                query.sql(), row -> new Passing((int) row.number("tries"), row.number("seconds")), query.values());
    }

    /** A row for each person and exercise. */
    private Query people(Scope scope, Optional<Slug> exercise) {
        Timestamp since = since(scope);
        String trying = "(passed_at IS NULL OR created_at <= passed_at)";
        Query query = Query.NOTHING
                .then("SELECT exercise, COUNT(*) FILTER (WHERE created_at >= ?) AS sent,", since)
                .then(" COUNT(*) FILTER (WHERE created_at >= ? AND " + trying + ") AS tried,", since)
                .then(" COUNT(*) FILTER (WHERE " + trying + ") AS tries, MIN(passed_at) AS passed_at,"
                        + " FLOOR(EXTRACT(EPOCH FROM MIN(passed_at)) - EXTRACT(EPOCH FROM MIN(created_at))) AS seconds"
                        + " FROM (SELECT exercise, visitor, created_at, MIN(CASE WHEN outcome = 'accepted' THEN created_at"
                        + " END) OVER (PARTITION BY exercise, visitor) AS passed_at FROM submission"
                        + " WHERE outcome <> 'grader_fault'");
        if (exercise.isPresent()) {
            query = query.then(" AND exercise = ?", exercise.get().text());
        }
        if (scope.language().isPresent()) {
            query = query.then(" AND language = ?", scope.language().get().id());
        }
        return query.then(") AS one GROUP BY exercise, visitor");
    }

    /** How submissions ended: outcome and reason; the most people first. Our own faults are among them. */
    List<Tally> endings(Slug exercise, Scope scope) {
        return tallies(
                List.of("s.outcome", "COALESCE(s.reason, '')"),
                Query.NOTHING
                        .then(" FROM submission s WHERE s.outcome IS NOT NULL")
                        .then(within(exercise, scope)));
    }

    /** Which checks failed, by id. */
    List<Tally> failedChecks(Slug exercise, Scope scope) {
        return tallies(List.of("f.check_id"), failed(exercise, scope, ""));
    }

    /** What learners were told first, where it has a code. */
    List<Tally> mistakes(Slug exercise, Scope scope) {
        return tallies(List.of("f.code"), failed(exercise, scope, " AND f.told = 1 AND f.code <> ''"));
    }

    /** What learners were told first, where it has none: check, symptom, event, field. */
    List<Tally> unrecognised(Slug exercise, Scope scope) {
        return tallies(
                List.of("f.check_id", "f.symptom", "f.event", "f.field"),
                failed(exercise, scope, " AND f.told = 1 AND f.code = ''"));
    }

    /**
     * The last verdicts that failed in this way, as they are stored: one for each person.
     *
     * @param kind as {@link #unrecognised} tells it
     */
    List<String> verdicts(Slug exercise, Scope scope, List<String> kind, int most) {
        // Newest by time, and by id where several are of one moment.
        Query query = Query.NOTHING
                .then("SELECT s.verdict FROM (SELECT s.id, s.created_at, ROW_NUMBER() OVER"
                        + " (PARTITION BY s.visitor ORDER BY s.created_at DESC, s.id) AS place")
                .then(failed(exercise, scope, " AND f.told = 1 AND f.code = ''"))
                .then(" AND f.check_id = ? AND f.symptom = ? AND f.event = ? AND f.field = ?", kind.toArray())
                .then(
                        ") AS one JOIN submission s ON s.id = one.id WHERE one.place = 1 AND s.verdict IS NOT NULL"
                                + " ORDER BY one.created_at DESC, one.id LIMIT ?",
                        most);
        return database.list(query.sql(), row -> row.text("verdict"), query.values());
    }

    private Query failed(Slug exercise, Scope scope, String which) {
        return Query.NOTHING
                .then(" FROM submission s JOIN failed_check f ON f.submission = s.id WHERE s.outcome <> 'grader_fault'")
                .then(within(exercise, scope))
                .then(which);
    }

    private Query within(Slug exercise, Scope scope) {
        Query query = Query.NOTHING.then(" AND s.exercise = ? AND s.created_at >= ?", exercise.text(), since(scope));
        return scope.language()
                .map(language -> query.then(" AND s.language = ?", language.id()))
                .orElse(query);
    }

    private List<Tally> tallies(List<String> kind, Query from) {
        List<String> names = Stream.iterate(1, i -> i + 1)
                .limit(kind.size())
                .map(i -> "k" + i)
                .toList();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < kind.size(); i++) {
            columns.add(kind.get(i) + " AS " + names.get(i));
        }
        Query query = Query.NOTHING
                .then("SELECT " + String.join(", ", columns)
                        + ", COUNT(*) AS submissions, COUNT(DISTINCT s.visitor) AS people")
                .then(from)
                .then(" GROUP BY " + String.join(", ", kind) + " ORDER BY people DESC, submissions DESC, "
                        + String.join(", ", names));
        return database.list(
                query.sql(),
                row -> new Tally(names.stream().map(row::text).toList(), (int) row.number("submissions"), (int)
                        row.number("people")),
                query.values());
    }

    private Timestamp since(Scope scope) {
        Instant since = scope.period().before(clock.instant());
        return Timestamp.from(since);
    }
}

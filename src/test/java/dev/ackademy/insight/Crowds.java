package dev.ackademy.insight;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.store.Database;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Made-up learners: what they sent, as rows of the database and as values to count by hand. */
public final class Crowds {
    private static final List<String> CODES = List.of("F04", "F10", "F16", "", "");
    private static final List<String> SYMPTOMS = List.of("missing", "echoed", "differs");

    private Crowds() {}

    /** A failed check of a submission. */
    public record Failed(String check, String symptom, String code, String event, String field, boolean told) {}

    /** A submission; the outcome is empty while it is undecided. */
    public record Sent(
            String visitor,
            String exercise,
            ProgrammingLanguage language,
            Instant at,
            Optional<String> outcome,
            String reason,
            List<Failed> failed) {}

    /**
     * Draws submissions and writes them down.
     *
     * @param people how many different ones there are at most
     * @param until nobody sends later; they began 60 days before
     */
    public static List<Sent> make(
            Database database, Random random, int count, int people, List<String> exercises, Instant until) {
        Instant begin = until.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(60));
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String visitor = String.format(Locale.ROOT, "v%06d", random.nextInt(people));
            // No two of one moment, so that "before" means the same to everybody.
            Instant at =
                    begin.plusMillis((long) (60 * 86_400_000.0 / count * i)).plusNanos(1_000L * (i % 1000));
            all.add(draw(random, visitor, exercises, at));
        }
        write(database, all);
        return all;
    }

    private static Sent draw(Random random, String visitor, List<String> exercises, Instant at) {
        String exercise = exercises.get(random.nextInt(exercises.size()));
        ProgrammingLanguage language = ProgrammingLanguage.SERVERS.get(random.nextInt(3));
        int luck = random.nextInt(20);
        if (luck == 0) {
            return new Sent(visitor, exercise, language, at, Optional.empty(), "", List.of());
        }
        if (luck == 1) {
            return new Sent(visitor, exercise, language, at, Optional.of("grader_fault"), "our-fault", List.of());
        }
        if (luck < 7) {
            return new Sent(visitor, exercise, language, at, Optional.of("accepted"), "all-passed", List.of());
        }
        if (luck < 9) {
            String out = "time_limit_exceeded";
            return new Sent(visitor, exercise, language, at, Optional.of(out), "never-listened", List.of());
        }
        Set<String> checks = new LinkedHashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            checks.add("c" + (1 + random.nextInt(6)));
        }
        List<Failed> failed = new ArrayList<>();
        for (String check : checks) {
            failed.add(new Failed(
                    check,
                    SYMPTOMS.get(random.nextInt(3)),
                    CODES.get(random.nextInt(5)),
                    random.nextBoolean() ? "chat:message" : "",
                    random.nextBoolean() ? "from" : "",
                    failed.isEmpty()));
        }
        return new Sent(visitor, exercise, language, at, Optional.of("wrong_answer"), "checks-failed", failed);
    }

    private static void write(Database database, List<Sent> all) {
        database.transaction(sql -> {
            int attempt = 0;
            for (Sent one : all) {
                UUID id = UUID.randomUUID();
                attempt++;
                sql.update(
                        "INSERT INTO submission (id, visitor, exercise, language, source, attempt, created_at, decided_at, outcome, reason)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        one.visitor(),
                        one.exercise(),
                        one.language().id(),
                        "x".repeat(400),
                        attempt,
                        Timestamp.from(one.at()),
                        one.outcome().isPresent() ? Timestamp.from(one.at()) : null,
                        one.outcome().orElse(null),
                        one.outcome().isPresent() ? one.reason() : null);
                for (Failed failed : one.failed()) {
                    sql.update(
                            "INSERT INTO failed_check (submission, check_id, symptom, code, event, field, told)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                            id,
                            failed.check(),
                            failed.symptom(),
                            failed.code(),
                            failed.event(),
                            failed.field(),
                            failed.told() ? 1 : 0);
                }
            }
            return attempt;
        });
    }
}

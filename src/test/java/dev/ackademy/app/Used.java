package dev.ackademy.app;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.insight.Crowds;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import dev.ackademy.submission.Decided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What is there once a site has been used for a while: many submissions, and a translation that fell behind. */
final class Used {
    private static final String EXERCISE = "skip-the-sender";
    private static final String LESSON = "lessons/socketio-core/acknowledgements/";

    private Used() {}

    /** A copy of the course, in which the English of a lesson is another than the one that was translated. */
    static Path course(Path folder) throws IOException {
        for (String part : List.of("lessons", "exercises", "graders")) {
            try (Stream<Path> files = Files.walk(TestSite.CONTENT.resolve(part))) {
                for (Path file : files.toList()) {
                    Path copy = folder.resolve(TestSite.CONTENT.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
        }
        for (String pin : List.of("from/ko.md", "from/es.md")) {
            Path then = folder.resolve(LESSON + pin);
            List<String> lines = Files.readAllLines(then);
            // Sentences that are not there any more.
            lines.replaceAll(line -> line.endsWith("{#answer}") || line.endsWith("{#timeout}")
                    ? line + "\n\nOnce this section had a sentence more, with a `piece_of_code(that, is, long)` in it."
                    : line);
            Files.write(then, lines);
        }
        return folder;
    }

    static void fill(Database database) {
        Instant now = Clock.systemUTC().instant();
        Crowds.make(database, new Random(3), 500, 40, List.of(EXERCISE, "hello-socketio", "rooms-join-leave"), now);
        database.update("DELETE FROM submission WHERE decided_at IS NULL");
        for (int i = 0; i < 4; i++) {
            Decided.add(
                    database,
                    "visitor-" + i,
                    new Slug(EXERCISE),
                    ProgrammingLanguage.JAVASCRIPT,
                    now,
                    unrecognised("{\"text\":\"from " + i + "\",\"room\":\"" + "x".repeat(200) + "\"}"));
        }
    }

    private static Verdict unrecognised(String observed) {
        Finding finding = new Finding(
                Symptom.DIFFERS,
                "",
                Map.of(
                        "client",
                        "Leo82",
                        "event",
                        "chat:message",
                        "expected",
                        "{\"text\":\"hi\"}",
                        "observed",
                        observed,
                        "sender",
                        "Leo82",
                        "ms",
                        "3"));
        WireLine wrong =
                new WireLine("A", 1, false, "42[\"chat:message\"," + observed + "]", "event.server", Map.of(), true);
        CheckResult check = new CheckResult(
                "c2",
                CheckResult.Status.FAIL,
                Transport.WEBSOCKET,
                3,
                List.of(finding),
                Map.of("A", "Leo82"),
                List.of(),
                List.of(wrong));
        return new Verdict(
                new Slug(EXERCISE),
                Optional.of(ProgrammingLanguage.JAVASCRIPT),
                7,
                Outcome.WRONG_ANSWER,
                "checks-failed",
                Map.of("passed", "0", "total", "1"),
                List.of(check),
                Optional.empty(),
                List.of(),
                12);
    }
}

package dev.ackademy.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.community.Community;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.Teardown;
import dev.ackademy.learner.Tickets;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.CourseLoader;
import dev.ackademy.notice.Bulletin;
import dev.ackademy.notice.Notices;
import dev.ackademy.store.Database;
import dev.ackademy.submission.Decided;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Role;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import dev.ackademy.web.markdown.References;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk over HTTP, for an instructor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightPagesTest {
    private static final Slug EXERCISE = new Slug("skip-the-sender");
    private static final String PAGE = "/desk/exercises/skip-the-sender";
    private static final String CSV = PAGE + "/failures.csv";

    private final HandClock clock = new HandClock();
    private final Teardown teardown = new Teardown();
    private final HttpClient client = HttpClient.newHttpClient();
    private Database database;
    private WebServer server;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        teardown.add(client::close);
        database = Database.open(Database.fileUrl(folder));
        teardown.add(database::close);
        Texts texts = Texts.load();
        Problems problems = new Problems();
        ExerciseCatalog exercises =
                new ExerciseLoader(texts).load(Path.of("exercises"), language -> References.none(), problems);
        CourseCatalog lessons = new CourseLoader(texts)
                .load(Path.of("lessons"), exercises.slugs(), problems)
                .orElseThrow();
        Graders graders = Graders.load(Path.of("graders"), problems);
        Community community = new Community(
                database, clock, clock::nanos, new Notices(Tickets.open(database), clock), new Bulletin());
        WebSettings settings = new WebSettings("127.0.0.1", 0, "http://localhost:7071", "");
        Views views = new Views(texts, Assets.load(), settings, language -> Map.of());
        Insight insight =
                new Insight(database, clock, community, Path.of(""), () -> lessons, () -> exercises, () -> graders);
        server = WebServer.start(views, context -> Role.INSTRUCTOR, Map::of, insight.routes(views));
        teardown.add(server::close);
    }

    @AfterAll
    void close() {
        teardown.close();
    }

    @BeforeEach
    void empty() {
        database.update("DELETE FROM submission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "es"})
    void an_empty_site_has_a_desk(String language) {
        for (String path : List.of("/desk", PAGE, "/desk/translations", "/desk/exercises.csv", CSV)) {
            assertThat(get("/" + language + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("/en/desk/exercises/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/en/desk/exercises/..%2fnothing").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void two_people_are_fewer_than_three_and_nothing_that_they_did_is_told() {
        everybody(2, 7);

        assertThat(row("/en/desk/exercises.csv?period=all", "skip-the-sender"))
                .containsExactly("skip-the-sender", "Skip the sender", "", "<3", "<3", "", "");
        String page = get("/en" + PAGE).body();
        assertThat(page).contains("fewer than 3").doesNotContain(">14<").doesNotContain(">16<");
        assertThat(lines("/en" + CSV))
                .allMatch(line -> line.endsWith(",0,0") || line.endsWith(",0,") || line.endsWith(",<3,"));
        assertThat(get("/en/desk").body()).contains("fewer than 3");
    }

    @Test
    void three_people_are_counted() {
        everybody(3, 2);

        assertThat(row("/en/desk/exercises.csv", "skip-the-sender"))
                .containsExactly("skip-the-sender", "Skip the sender", "9", "3", "3", "3.0", "120");
        assertThat(lines("/en" + CSV))
                .anyMatch(line -> line.matches("skip-the-sender,check,c2,.*,3,6"))
                .anyMatch(line -> line.matches("skip-the-sender,mistake,F04,.*,3,3"))
                .anyMatch(line -> line.matches("skip-the-sender,tries,3,3,3,"))
                .anyMatch(line -> line.matches("skip-the-sender,ending,.wrong_answer/checks-failed.,.*,3,6"));
    }

    /** One row is hidden although the exercise has people enough. */
    @Test
    void a_mistake_that_one_of_many_made_is_not_counted_in_the_open() {
        everybody(5, 2);
        Decided.add(
                database,
                "alone",
                EXERCISE,
                ProgrammingLanguage.JAVA,
                clock.instant(),
                failed("c3", Symptom.LEAKED, "F34", "x"));

        assertThat(lines("/en" + CSV)).anyMatch(line -> line.matches("skip-the-sender,mistake,F34,.*,<3,"));
        assertThat(lines("/en" + CSV)).anyMatch(line -> line.matches("skip-the-sender,check,c3,.*,<3,"));
    }

    @Test
    void a_failure_without_a_code_is_shown_with_a_sample_that_names_nobody() {
        for (String name : List.of("Maria Lopez", "김민지", "leo@example.org")) {
            Decided.add(
                    database,
                    "visitor-" + name.hashCode(),
                    EXERCISE,
                    ProgrammingLanguage.JAVASCRIPT,
                    clock.instant(),
                    failed("c2", Symptom.DIFFERS, "", "{\"text\":\"from " + name + "\"}"));
        }

        String page = get("/ko" + PAGE).body();
        assertThat(page).contains("data-testid=\"sample\"").contains("{&quot;text&quot;:&quot;from …");
        for (String path : List.of("/en/desk", "/en" + PAGE, "/en" + CSV, "/en/desk/exercises.csv")) {
            assertThat(get(path).body())
                    .as(path)
                    .doesNotContain("Maria")
                    .doesNotContain("민지")
                    .doesNotContain("leo@")
                    .doesNotContain("example.org")
                    .doesNotContain("visitor-");
        }
    }

    @Test
    void a_kind_of_failure_that_two_people_had_is_only_counted_among_the_others() {
        for (int i = 0; i < 2; i++) {
            Decided.add(
                    database,
                    "v" + i,
                    EXERCISE,
                    ProgrammingLanguage.JAVASCRIPT,
                    clock.instant(),
                    failed("c2", Symptom.DIFFERS, "", "{\"secret-field\":1}"));
        }

        String page = get("/en" + PAGE).body();
        assertThat(page).contains("data-testid=\"rare\"").contains("One more kind was seen");
        assertThat(page).doesNotContain("data-testid=\"unrecognised\"");
        assertThat(lines("/en" + CSV)).noneMatch(line -> line.contains(",unrecognised,"));
    }

    @Test
    void what_was_sent_earlier_or_in_another_language_is_left_out_where_it_was_not_asked_for() {
        everybody(4, 1);
        clock.forward(Duration.ofDays(10));

        assertThat(row("/en/desk/exercises.csv?period=7", "skip-the-sender").get(3))
                .isEqualTo("0");
        assertThat(row("/en/desk/exercises.csv?period=30", "skip-the-sender").get(3))
                .isEqualTo("4");
        assertThat(row("/en/desk/exercises.csv?language=java", "skip-the-sender")
                        .get(3))
                .isEqualTo("0");
        assertThat(row("/en/desk/exercises.csv?language=cobol&period=9", "skip-the-sender")
                        .get(3))
                .isEqualTo("4");
        assertThat(get("/en/desk?period=7&language=python").body())
                .contains("/en" + PAGE + "?period=7&amp;language=python")
                .contains("/ko/desk?period=7&amp;language=python");
    }

    @Test
    void a_table_comes_with_a_name_that_says_what_it_is() {
        HttpResponse<String> answer = get("/en" + CSV + "?period=7&language=java");

        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ackademy-skip-the-sender-7-days-java-" + today + ".csv\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).startsWith("\uFEFFexercise,kind,key,text,people,submissions\r\n");
    }

    /** Each of them fails so often, a minute apart, and passes then. */
    private void everybody(int people, int failures) {
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < failures; j++) {
                Verdict verdict = failed("c2", Symptom.ECHOED, j == 0 ? "F04" : "F16", "{}");
                add("v" + i, Duration.ofMinutes(failures - j), verdict);
            }
            add("v" + i, Duration.ZERO, verdict(Outcome.ACCEPTED, "all-passed", List.of()));
        }
    }

    private void add(String visitor, Duration ago, Verdict verdict) {
        Decided.add(
                database,
                visitor,
                EXERCISE,
                ProgrammingLanguage.PYTHON,
                clock.instant().minus(ago),
                verdict);
    }

    private static Verdict failed(String check, Symptom symptom, String code, String observed) {
        Finding finding = new Finding(
                symptom,
                code,
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
        return verdict(
                Outcome.WRONG_ANSWER,
                "checks-failed",
                List.of(new CheckResult(
                        check,
                        CheckResult.Status.FAIL,
                        Transport.WEBSOCKET,
                        3,
                        List.of(finding),
                        Map.of("A", "Leo82"),
                        List.of(),
                        List.of())));
    }

    private static Verdict verdict(Outcome outcome, String reason, List<CheckResult> checks) {
        return new Verdict(
                EXERCISE,
                Optional.of(ProgrammingLanguage.JAVASCRIPT),
                7,
                outcome,
                reason,
                Map.of(),
                checks,
                Optional.empty(),
                List.of(),
                12);
    }

    private List<String> row(String path, String exercise) {
        return lines(path).stream()
                .filter(line -> line.startsWith(exercise + ","))
                .map(line -> List.of(line.replace("\"", "").split(",", -1)))
                .findFirst()
                .orElseThrow();
    }

    /** Without the head. */
    private List<String> lines(String path) {
        List<String> lines = new ArrayList<>(get(path).body().lines().toList());
        lines.removeFirst();
        return lines;
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException("the site did not answer " + path, failure);
        }
    }
}

package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.Progress;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor is shown of a submission, over real HTTP, on a site that cannot grade: verdicts come from the test. */
class ShowingTest {
    private static final Slug EXERCISE = new Slug(SubmissionSite.EXERCISE);
    private static final String WHY_OFF = "bwrap: there is no <bwrap> here. Install it: apt-get install bubblewrap";

    @TempDir
    private Path folder;

    private SubmissionSite site;
    private SubmissionSite.Visitor ana;

    @BeforeEach
    void open() throws Exception {
        site = new SubmissionSite(Database.fileUrl(folder), Grading.withoutJail(WHY_OFF));
        ana = site.visitor();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void without_a_jail_the_page_says_why_nothing_is_graded_and_a_submission_is_refused() {
        assertThat(ana.get("/en/exercises/echo-once").body())
                .contains("there is no &lt;bwrap&gt; here. Install it: apt-get install bubblewrap");
        HttpResponse<String> answer = ana.submit("python", "x");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(SubmissionSite.json(answer).at("/error/code").asText()).isEqualTo("grading-off");
        assertThat(SubmissionSite.json(answer).at("/error/message").asText()).contains("Python", "./ackademy grade");
    }

    @Test
    void a_submission_that_waits_tells_its_place() {
        add("x");
        Submission second = add("y");

        JsonNode told = status(second, -1);
        assertThat(told.path("state").asText()).isEqualTo("queued");
        assertThat(told.path("position").asInt()).isEqualTo(2);
        assertThat(told.path("attempt").asInt()).isEqualTo(1);
    }

    @Test
    void who_knows_an_older_version_is_answered_at_once_and_who_knows_this_one_when_it_changes() throws Exception {
        Submission submission = add("x");
        long version = status(submission, 0).path("version").asLong();

        CompletableFuture<JsonNode> later = CompletableFuture.supplyAsync(() -> status(submission, version));
        site.submissions.standings().at(submission.id(), Progress.Phase.CHECKING, 3, 10);
        JsonNode grading = later.get(15, TimeUnit.SECONDS);
        assertThat(grading.path("state").asText()).isEqualTo("grading");
        assertThat(grading.path("phase").asText()).isEqualTo("checking");
        assertThat(grading.path("checksDone").asInt()).isEqualTo(3);
        assertThat(grading.path("checksTotal").asInt()).isEqualTo(10);

        CompletableFuture<JsonNode> last = CompletableFuture.supplyAsync(
                () -> status(submission, grading.path("version").asLong()));
        decide(submission, Samples.accepted());
        JsonNode done = last.get(15, TimeUnit.SECONDS);
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("outcome").asText()).isEqualTo("accepted");
        assertThat(done.path("version").asLong())
                .isGreaterThan(grading.path("version").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-5", "99999999999999999999", "", "%00"})
    void a_version_that_is_none_is_as_if_none_was_known(String after) {
        Submission submission = add("x");

        assertThat(ana.get("/api/submissions/" + submission.id() + "?after=" + after)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_accepted_submission_earns_a_receipt_and_the_same_one_each_time() {
        Submission submission = add("x");
        decide(submission, Samples.accepted());

        JsonNode events = status(submission, -1).path("events");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).path("id").asText()).isEqualTo("graded:" + submission.id());
        assertThat(events.get(1).path("id").asText()).isEqualTo("passed:echo-once");
        assertThat(events.get(1).path("xp").asInt()).isEqualTo(40);
        assertThat(events.get(1).path("receipt").asText()).isNotEmpty();
        assertThat(status(submission, -1).path("events")).isEqualTo(events);
    }

    @Test
    void a_fault_of_ours_leaves_no_trace_in_the_learners_log() {
        Submission submission = add("x");
        decide(submission, Samples.verdict(Outcome.GRADER_FAULT, "our-fault", List.of(), List.of()));

        assertThat(status(submission, -1).path("events")).isEmpty();
        assertThat(verdict(submission, "en"))
                .contains("Our fault", "It costs you nothing")
                .doesNotContain("XP");
    }

    @Test
    void a_program_that_crashes_after_its_last_check_has_not_passed() {
        Submission submission = ana_submits("x");
        decide(
                submission,
                Samples.verdict(Outcome.RUN_TIME_ERROR, "crashed", List.of(Samples.passed("c1")), List.of("boom")));

        assertThat(verdict(submission, "en"))
                .contains("data-outcome=\"run_time_error\"", "Your program stopped", "boom")
                .doesNotContain("data-testid=\"xp-gained\"");
        assertThat(status(submission, -1).path("events")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Attempt 1  | Not yet     | 1 of 2 checks passed.   | Who heard what",
                "es | Intento 1  | Todavía no  | 1 de 2                  | Quién oyó qué",
                "ko | 1          | 아직        | 2                       | 누가 무엇을"
            })
    void a_verdict_is_told_in_the_readers_language(
            String language, String attempt, String outcome, String reason, String matrix) {
        Submission submission = add("x");
        decide(submission, Samples.failedWith("hi"));

        assertThat(verdict(submission, language)).contains(attempt, outcome, reason, matrix);
        HttpResponse<String> page = ana.get("/" + language + "/submissions/" + submission.id());
        assertThat(page.body()).contains("<html lang=\"" + language + "\"", outcome, reason, matrix);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</pre></svg></title><script>alert(1)</script>",
                "`<b>code</b>`",
                "${7*7} *{x} #{y} [[${7*7}]] th:utext",
                "&lt;script&gt;",
                "{client} {0} $1 \\"
            })
    void whatever_a_program_says_is_shown_as_text(String hostile) {
        Submission submission = add(hostile);
        decide(submission, Samples.failedWith(hostile));
        String page = ana.get("/en/submissions/" + submission.id()).body();

        assertThat(page)
                .contains(hostile.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"))
                .doesNotContain("<script>alert", "<img src=x", " onmouseover='", "<b>code</b>", "49 *");
    }

    @Test
    void letters_that_would_turn_the_line_around_are_shown_by_number() {
        Submission submission = add("x");
        decide(submission, Samples.failedWith("\u202eevil\u2066"));

        assertThat(ana.get("/en/submissions/" + submission.id()).body())
                .contains("⟨U+202E⟩evil⟨U+2066⟩")
                .doesNotContain("\u202e", "\u2066");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void every_outcome_has_a_page_in_every_language(Outcome outcome) {
        Submission submission = add("x");
        decide(submission, Samples.verdict(outcome, "checks-failed", List.of(Samples.passed("c1")), List.of()));

        for (String language : List.of("en", "es", "ko")) {
            assertThat(ana.get("/" + language + "/submissions/" + submission.id())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(verdict(submission, language)).doesNotContain("outcomes.", "reasons.", "verdict.");
        }
    }

    @Test
    void without_scripts_a_page_that_waits_looks_again_and_stops_when_it_is_decided() {
        Submission submission = add("x");
        String page = "/en/submissions/" + submission.id();
        assertThat(ana.get(page).headers().firstValue("Refresh")).contains("2");
        assertThat(ana.get(page + "/verdict").statusCode()).isEqualTo(404);

        decide(submission, Samples.accepted());

        assertThat(ana.get(page).headers().firstValue("Refresh")).isEmpty();
        assertThat(ana.get(page + "/verdict").statusCode()).isEqualTo(200);
    }

    @Test
    void attempts_are_the_visitors_own() {
        Submission submission = ana_submits("print('mine')");
        decide(submission, Samples.accepted());
        String link = "/en/submissions/" + submission.id();

        assertThat(ana.get("/en/exercises/echo-once").body()).contains(link);
        assertThat(site.visitor().get("/en/exercises/echo-once").body()).doesNotContain(link);
    }

    @Test
    void an_earlier_source_is_put_back_and_a_garbled_number_is_not() {
        Submission submission = add("print('</textarea>')");

        assertThat(ana.get("/en/exercises/echo-once?attempt=" + submission.id()).body())
                .contains("print(&#39;&lt;/textarea&gt;&#39;)");
        for (String garbled : List.of("x", "", UUID.randomUUID().toString(), "%3Cscript%3E")) {
            assertThat(ana.get("/en/exercises/echo-once?attempt=" + garbled).statusCode())
                    .isEqualTo(200);
        }
    }

    private Submission add(String source) {
        return site.store.add(Visitor.fresh(new SecureRandom()).id(), EXERCISE, ProgrammingLanguage.PYTHON, source);
    }

    /** With the cookie that her browser has. */
    private Submission ana_submits(String source) {
        String cookie = ana.get("/en/exercises/echo-once")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        String id = cookie.substring("visitor=".length(), cookie.indexOf(';'));
        return site.store.add(id, EXERCISE, ProgrammingLanguage.PYTHON, source);
    }

    private void decide(Submission submission, Verdict verdict) {
        site.store.decide(submission.id(), verdict);
        site.submissions.standings().decided(submission.id());
    }

    private JsonNode status(Submission submission, long after) {
        HttpResponse<String> answer = ana.get("/api/submissions/" + submission.id() + "?after=" + after);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return SubmissionSite.json(answer);
    }

    private String verdict(Submission submission, String language) {
        return ana.get("/" + language + "/submissions/" + submission.id() + "/verdict")
                .body();
    }
}

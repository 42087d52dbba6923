package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.store.Database;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted and what is refused, over real HTTP; nothing is graded here, so what was accepted keeps waiting. */
class AcceptingTest {
    private static final int MOST = Submissions.MAX_SOURCE_BYTES;
    private static final String FORM = "/en/exercises/echo-once/submissions";

    @TempDir
    private Path folder;

    private SubmissionSite site;
    private SubmissionSite.Visitor ana;

    @BeforeEach
    void open() throws Exception {
        site = new SubmissionSite(Database.fileUrl(folder), Grading.in(Jail.open(Path.of("target/runtimes"))));
        ana = site.visitor();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "python", "java"})
    void a_submission_is_accepted_and_kept_to_the_letter(String language) {
        String source = "// 한국어 ñ 🙂 \u202e \\ \" </script>\r\n\tend";
        HttpResponse<String> answer = ana.submit(language, source);

        assertThat(answer.statusCode()).isEqualTo(202);
        Submission kept = site.store
                .find(UUID.fromString(SubmissionSite.json(answer).path("id").asText()))
                .orElseThrow();
        assertThat(kept.source()).isEqualTo(source);
        assertThat(kept.language().id()).isEqualTo(language);
        assertThat(SubmissionSite.json(ana.get("/api/submissions/" + kept.id() + "/source"))
                        .path("source")
                        .asText())
                .isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "한", "\"", "\n"})
    void a_source_of_exactly_the_limit_is_accepted(String letter) {
        String source = letter.repeat(MOST / letter.getBytes(StandardCharsets.UTF_8).length - 1) + "x";

        assertThat(ana.submit("python", source).statusCode()).isEqualTo(202);
        assertThat(ana.submitForm(FORM, "python", source.replace('\n', ' ')).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_source_a_byte_too_large_is_refused_with_the_limit() {
        then_refused(ana.submit("python", "x".repeat(MOST + 1)), 413, "too-large", "at most 256 KiB");
        then_refused(ana.submit("python", "한".repeat(MOST / 3 + 1)), 413, "too-large", "at most 256 KiB");
    }

    @Test
    void a_request_far_too_large_is_refused_before_it_is_read() {
        HttpResponse<String> answer = ana.submit("python", "x".repeat(10 * MOST));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(SubmissionSite.json(answer).at("/error/message").asText()).contains("at most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t \r\n"})
    void a_source_with_nothing_in_it_is_refused(String source) {
        then_refused(ana.submit("python", source), 422, "empty", "nothing to grade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rust", "JavaScript", "<script>alert(1)</script>"})
    void an_unknown_language_is_refused(String language) {
        then_refused(ana.submit(language, "x"), 422, "unknown-language", "JavaScript, Python or Java");
    }

    @Test
    void a_source_that_is_not_utf_8_is_refused() {
        byte[] latin = "{\"language\":\"python\",\"source\":\"se\u00f1or\"}".getBytes(StandardCharsets.ISO_8859_1);
        then_refused(ana.post(latin), 422, "not-utf8", "not UTF-8");
        then_refused(ana.post("{\"language\":\"python\",\"source\":\"\\ud83d\"}"), 422, "not-utf8", "not UTF-8");
        then_refused(ana.post("{\"language\":\"python\",\"source\":\"a\\u0000b\"}"), 422, "not-utf8", "not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"language\":", "{\"a\":1}}x"})
    void a_body_that_is_no_json_is_refused_and_no_fault_of_ours(String body) {
        assertThat(ana.post(body).statusCode()).as(body).isIn(400, 422);
        assertThat(ana.post(body).body()).contains("\"error\"").doesNotContain("\"id\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "{\"language\":\"python\"}", "{\"language\":\"python\",\"source\":{}}"})
    void a_body_without_a_source_or_language_is_refused(String body) {
        assertThat(ana.post(body).statusCode()).isEqualTo(422);
    }

    @Test
    void a_fourth_that_waits_is_refused_and_another_visitor_is_not_held_up() {
        for (int i = 0; i < 3; i++) {
            assertThat(ana.submit("python", "x").statusCode()).isEqualTo(202);
        }

        then_refused(ana.submit("python", "x"), 429, "too-many", "still waiting");
        assertThat(site.visitor().submit("python", "x").statusCode()).isEqualTo(202);
    }

    @Test
    void the_twenty_first_within_a_minute_is_refused() {
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = ana.submit("python", "x");
            assertThat(answer.statusCode()).isEqualTo(202);
            site.store.decide(
                    UUID.fromString(SubmissionSite.json(answer).path("id").asText()), Samples.accepted());
        }

        then_refused(ana.submit("python", "x"), 429, "too-many", "Give them a moment");
    }

    @ParameterizedTest
    @CsvSource({"en, nothing to grade", "es, Todavía no hay nada", "ko, 아직 채점할"})
    void a_refusal_speaks_the_visitors_language(String language, String words) {
        HttpResponse<String> answer =
                ana.submitForm("/" + language + "/exercises/echo-once/submissions", "python", " ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<html lang=\"" + language + "\"", words);
    }

    @Test
    void a_refused_form_keeps_what_was_written() {
        String source = "print('</textarea><script>alert(1)</script>')" + "\0";
        HttpResponse<String> answer = ana.submitForm(FORM, "python", source);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The source is not UTF-8", "print(&#39;&lt;/textarea&gt;&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void an_exercise_or_submission_that_is_not_there_is_404() {
        String id = UUID.randomUUID().toString();
        for (String path : new String[] {
            "/api/submissions/" + id,
            "/api/submissions/1",
            "/api/submissions/" + id + "/source",
            "/en/submissions/" + id,
            "/en/submissions/x/verdict",
            "/en/exercises/no-such",
            "/en/exercises/..%2f",
            "/xx/exercises/echo-once"
        }) {
            assertThat(ana.get(path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(ana.submitForm("/en/exercises/no-such/submissions", "python", "x")
                        .statusCode())
                .isEqualTo(404);
    }

    private static void then_refused(HttpResponse<String> answer, int status, String code, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(SubmissionSite.json(answer).at("/error/code").asText()).isEqualTo(code);
        assertThat(SubmissionSite.json(answer).at("/error/message").asText()).contains(words);
    }
}

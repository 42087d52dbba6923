package dev.ackademy.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportTest {
    private static final Wording WORDS =
            Graders.load(Path.of("graders"), new Problems()).wording(UiLanguage.EN);

    private static final CheckResult PASSED = new CheckResult(
            "c1", CheckResult.Status.PASS, Transport.WEBSOCKET, 4, List.of(), Map.of(), List.of(), List.of());
    private static final CheckResult FAILED = new CheckResult(
            "c2",
            CheckResult.Status.FAIL,
            Transport.WEBSOCKET,
            7,
            List.of(new Finding(
                    Symptom.ECHOED,
                    "F04",
                    Map.of(
                            "client",
                            "Ana",
                            "event",
                            "chat:message",
                            "ms",
                            "2",
                            "observed",
                            "{\"text\":\"50% <a>, b: c\"}"))),
            Map.of("A", "Ana"),
            List.of(),
            List.of(new WireLine("A", 1500, false, "42[\"chat:message\"]", "event.server", Map.of(), true)));
    private static final CheckResult NOT_RUN = CheckResult.notRun("c3", Transport.WEBSOCKET);

    private static final Verdict WRONG = verdict(Outcome.WRONG_ANSWER, "checks-failed", PASSED, FAILED);
    private static final Verdict CRASHED = verdict(Outcome.RUN_TIME_ERROR, "crashed", PASSED, FAILED, NOT_RUN);
    private static final Verdict OUR_FAULT = verdict(Outcome.GRADER_FAULT, "our-fault", NOT_RUN);

    @Test
    void json_is_exercisms_version_3() throws Exception {
        JsonNode root = new JsonMapper().readTree(Report.JSON.write(WRONG, WORDS));

        assertThat(root.path("version").asInt()).isEqualTo(3);
        assertThat(root.path("status").asText()).isEqualTo("fail");
        assertThat(root.path("outcome").asText()).isEqualTo("wrong_answer");
        JsonNode failed = root.path("tests").path(1);
        assertThat(failed.path("task_id").asInt()).isEqualTo(2);
        assertThat(failed.path("status").asText()).isEqualTo("fail");
        assertThat(failed.path("message").asText()).startsWith("Expected: Ana does not hear its own chat:message.");
        assertThat(failed.path("finding").path("code").asText()).isEqualTo("F04");
        assertThat(failed.path("output").asText()).hasSize(500).endsWith("…");
        assertThat(root.path("transcript").path(0).path("wrong").asBoolean()).isTrue();
    }

    @Test
    void json_says_error_only_when_no_check_ran_or_the_fault_is_ours() throws Exception {
        assertThat(status(CRASHED)).isEqualTo("fail");
        assertThat(status(OUR_FAULT)).isEqualTo("error");
        assertThat(status(verdict(Outcome.COMPILE_ERROR, "not-compiled", NOT_RUN)))
                .isEqualTo("error");
        assertThat(status(verdict(Outcome.ACCEPTED, "all-passed", PASSED))).isEqualTo("pass");
    }

    @Test
    void junit_is_xml_in_which_a_learners_fault_is_a_failure_and_a_check_that_never_ran_an_error() throws Exception {
        Element suite = suite(CRASHED);

        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("50% <a>");
        assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("\uFFFD");
    }

    @Test
    void tap_plans_its_points_and_explains_those_that_are_not_ok() {
        assertThat(Report.TAP.write(WRONG, WORDS).lines())
                .startsWith("TAP version 14", "1..2", "ok 1 - c1 The others hear who joins, the joiner does not")
                .contains("  severity: \"fail\"")
                .endsWith("  ...");
        assertThat(Report.TAP.write(OUR_FAULT, WORDS)).contains("Bail out! ");
    }

    @Test
    void github_gets_the_first_divergence_and_one_notice_with_everything_escaped() {
        List<String> lines = Report.GITHUB.write(WRONG, WORDS).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("::error file=server.js,title=c2 The others hear the message%2C the sender does not::")
                .contains("50%25 <a>, b: c", "%0A");
        assertThat(lines.getLast()).startsWith("::notice title=skip-the-sender%3A Not yet::");
    }

    @Test
    void text_shows_what_was_expected_what_was_seen_one_hint_and_the_wrong_packet() {
        assertThat(Report.TEXT.write(WRONG, WORDS))
                .contains("✓ c1", "✗ c2", "Expected: Ana does not hear its own chat:message", "Seen: it came back")
                .contains("Hint · c2: The sender is one of the receivers as well.", "✗     1.500 ms", "Not yet.");
    }

    private static Verdict verdict(Outcome outcome, String reason, CheckResult... checks) {
        return new Verdict(
                new Slug("skip-the-sender"),
                Optional.of(ProgrammingLanguage.JAVASCRIPT),
                42,
                outcome,
                reason,
                Map.of("code", "1", "passed", "1", "total", "2"),
                List.of(checks),
                Optional.empty(),
                List.of("bell \u0007", "x".repeat(600)),
                123);
    }

    private static String status(Verdict verdict) throws Exception {
        return new JsonMapper()
                .readTree(Report.JSON.write(verdict, WORDS))
                .path("status")
                .asText();
    }

    private static Element suite(Verdict verdict) throws Exception {
        String xml = Report.JUNIT.write(verdict, WORDS);
        return (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("testsuite")
                .item(0);
    }
}

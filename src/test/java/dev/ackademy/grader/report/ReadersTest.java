package dev.ackademy.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ackademy.author.Schema;
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
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each report, read by something that was not written for it: a schema, Maven's own JUnit reader, the reference parser of TAP. */
class ReadersTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Graders GRADERS = Graders.load(Path.of("graders"), new Problems());
    private static final Schema SCHEMA = Schema.of("result.json");

    /** All that a report might forget to escape. */
    private static final String NASTY =
            "50% ::error:: a, b: #1 \\ \"q\" <b>&amp; ]]> 안녕 🚲 \u0007 - '\u00f1'\nsecond\rline";

    static Stream<Verdict> verdicts() {
        return Stream.of(
                verdict(Outcome.ACCEPTED, "all-passed", passed("c1"), passed("c2")),
                verdict(Outcome.WRONG_ANSWER, "checks-failed", passed("c1"), failed("c2"), failed("c3")),
                verdict(Outcome.RUN_TIME_ERROR, "crashed", passed("c1"), failed("c2"), notRun("c3")),
                verdict(Outcome.RUN_TIME_ERROR, "ended-early", notRun("c1"), notRun("c2")),
                verdict(Outcome.TIME_LIMIT_EXCEEDED, "stopped-answering", failed("c1"), failed("c2")),
                verdict(Outcome.COMPILE_ERROR, "not-compiled", notRun("c1"), notRun("c2")),
                verdict(Outcome.GRADER_FAULT, "our-fault"),
                verdict(Outcome.GRADER_FAULT, "our-fault", passed("c1"), notRun("c2")));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void json_fits_its_schema_in_every_language(Verdict verdict) throws Exception {
        for (Wording words : wordings()) {
            JsonNode json = MAPPER.readTree(Report.JSON.write(verdict, words));
            assertThat(SCHEMA.complaintsAbout(json)).isEmpty();
            assertThat(json.path("tests")).hasSize(verdict.checks().size());
        }
    }

    @Test
    void the_schema_sees_a_result_that_is_none() throws Exception {
        for (String slip : List.of("status", "tests", "seed", "message")) {
            ObjectNode json = (ObjectNode) MAPPER.readTree(Report.JSON.write(
                    verdicts().findFirst().orElseThrow(), wordings().getFirst()));
            json.remove(slip);
            assertThat(SCHEMA.complaintsAbout(json)).as("without %s", slip).isNotEmpty();
        }
        ObjectNode json = (ObjectNode) MAPPER.readTree(Report.JSON.write(
                verdicts().findFirst().orElseThrow(), wordings().getFirst()));
        assertThat(SCHEMA.complaintsAbout(json.put("status", "fail"))).isNotEmpty();
        assertThat(SCHEMA.complaintsAbout(json.put("status", "pass").put("extra", 1)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void mavens_reader_of_junit_reports_finds_the_same_checks(Verdict verdict) throws Exception {
        for (Wording words : wordings()) {
            byte[] xml = Report.JUNIT.write(verdict, words).getBytes(StandardCharsets.UTF_8);
            List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                    .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
            ReportTestSuite suite = suites.getFirst();
            assertThat(suites).hasSize(1);
            assertThat(suite.getNumberOfTests()).isEqualTo(verdict.checks().size());
            assertThat(suite.getTestCases().stream().filter(ReportTestCase::isSuccessful))
                    .hasSize((int) verdict.passed());
            assertThat(suite.getTestCases().stream().filter(ReportTestCase::hasFailure))
                    .hasSize(suite.getNumberOfFailures())
                    .hasSize((int) count(verdict, CheckResult.Status.FAIL))
                    .allSatisfy(test -> assertThat(test.getFailureMessage()).contains("50% ::error::"));
            assertThat(suite.getTestCases().stream().filter(ReportTestCase::hasError))
                    .hasSize(suite.getNumberOfErrors())
                    .hasSize((int) count(verdict, CheckResult.Status.ERROR));
        }
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void the_reference_parser_of_tap_finds_the_same_checks_and_reads_the_diagnoses(Verdict verdict) throws Exception {
        Wording words = GRADERS.wording(UiLanguage.KO);
        JsonNode read = tap(Report.TAP.write(verdict, words));
        assertThat(read.path("failures")).as("what the parser objects to").isEmpty();
        if (verdict.outcome() == Outcome.GRADER_FAULT) {
            assertThat(read.path("bailout").asText()).isEqualTo(words.reason(verdict));
            return;
        }
        assertThat(read.at("/plan/end").asInt()).isEqualTo(verdict.checks().size());
        assertThat(read.path("count").asInt()).isEqualTo(verdict.checks().size());
        assertThat(read.path("pass").asInt()).isEqualTo((int) verdict.passed());
        for (int i = 0; i < verdict.checks().size(); i++) {
            CheckResult check = verdict.checks().get(i);
            JsonNode point = read.path("points").path(i);
            assertThat(point.path("ok").asBoolean()).isEqualTo(check.passed());
            assertThat(point.path("name").asText())
                    .isEqualTo(check.id() + " " + words.check(verdict.exercise(), check.id()));
            assertThat(point.path("diag").has("message")).isEqualTo(!check.passed());
            if (!check.findings().isEmpty()) {
                assertThat(point.at("/diag/data/got").asText())
                        .isEqualTo(words.observed(check.findings().getFirst()));
            }
        }
    }

    private static JsonNode tap(String report) throws Exception {
        ProcessBuilder node = new ProcessBuilder("node", "src/test/resources/report/tap.cjs")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment()
                .put(
                        "NODE_PATH",
                        Path.of("static/node_modules").toAbsolutePath().toString());
        Process process = node.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(report.getBytes(StandardCharsets.UTF_8));
        }
        JsonNode read = MAPPER.readTree(process.getInputStream());
        assertThat(process.waitFor(Duration.ofSeconds(30))).isTrue();
        return read;
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void annotations_keep_to_the_grammar_of_workflow_commands(Verdict verdict) {
        for (Wording words : wordings()) {
            List<Annotation> read = Report.GITHUB
                    .write(verdict, words)
                    .lines()
                    .map(Annotation::read)
                    .toList();
            assertThat(read.stream().filter(one -> one.kind().equals("error")))
                    .hasSize(verdict.outcome() == Outcome.ACCEPTED ? 0 : 1);
            assertThat(read.getLast().kind()).isEqualTo("notice");
            assertThat(read.getLast().message()).isEqualTo(words.reason(verdict));
        }
    }

    @Test
    void an_annotation_says_exactly_what_was_to_be_said() {
        Annotation read = Annotation.read(
                WorkflowCommand.error("a, b: c%.yaml", 7, NASTY, NASTY).stripTrailing());
        assertThat(read.properties()).isEqualTo(Map.of("file", "a, b: c%.yaml", "line", "7", "title", NASTY));
        assertThat(read.message()).isEqualTo(NASTY);
    }

    private static List<Wording> wordings() {
        return Arrays.stream(UiLanguage.values()).map(GRADERS::wording).toList();
    }

    private static long count(Verdict verdict, CheckResult.Status status) {
        boolean ours = verdict.outcome() == Outcome.GRADER_FAULT && status == CheckResult.Status.FAIL;
        return ours
                ? 0
                : verdict.checks().stream()
                        .filter(check -> check.status() == status)
                        .count();
    }

    private static CheckResult passed(String id) {
        return new CheckResult(
                id, CheckResult.Status.PASS, Transport.WEBSOCKET, 4, List.of(), Map.of(), List.of(), List.of());
    }

    private static CheckResult notRun(String id) {
        return CheckResult.notRun(id, Transport.WEBSOCKET);
    }

    private static CheckResult failed(String id) {
        Map<String, String> facts =
                Map.of("client", "Ana", "event", "chat:message", "ms", "2", "observed", NASTY, "expected", NASTY);
        return new CheckResult(
                id,
                CheckResult.Status.FAIL,
                Transport.POLLING,
                7,
                List.of(new Finding(Symptom.ECHOED, "F04", facts), new Finding(Symptom.DIFFERS, "", facts)),
                Map.of("A", "Ana"),
                List.of(),
                List.of(new WireLine("A", 1500, false, "42[\"" + NASTY + "\"]", "event.server", Map.of(), true)));
    }

    private static Verdict verdict(Outcome outcome, String reason, CheckResult... checks) {
        return new Verdict(
                new Slug("skip-the-sender"),
                Optional.of(ProgrammingLanguage.JAVA),
                42,
                outcome,
                reason,
                outcome == Outcome.COMPILE_ERROR
                        ? Map.of("file", "Server.java", "line", "3", "column", "9", "observed", NASTY)
                        : Map.of("code", "1", "passed", "1", "total", "2"),
                List.of(checks),
                Optional.empty(),
                List.of("bell \u0007", NASTY, "x".repeat(600)),
                123);
    }
}

package dev.ackademy.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a proof makes of verdicts; {@link ProofIT} gets real ones. */
class ProofTest {
    private static final Path FILE = Path.of("server.js");

    @Test
    void a_check_is_worth_its_place_when_a_mistake_is_caught_by_it_alone() {
        Proof proof = proof(
                labelled("wrong_answer/a", Outcome.WRONG_ANSWER, List.of("c1"), "", "-+"),
                labelled("wrong_answer/b", Outcome.WRONG_ANSWER, List.of("c2"), "", "--"));
        assertThat(proof.redundant()).containsExactly("c2");
        assertThat(proof.complaints())
                .containsExactly(
                        "c2 has no labelled mistake that it alone catches; add a wrong answer that fails only c2");
    }

    @Test
    void a_right_program_a_starter_or_a_crash_is_no_mistake_that_a_check_catches() {
        Proof proof = proof(
                labelled("accepted/a", Outcome.ACCEPTED, List.of(), "", "-+"),
                row(new Trial.Unfinished(new Samples.Starter(ProgrammingLanguage.PYTHON, FILE), Set.of()), "+-"),
                labelled("run_time_error/a", Outcome.RUN_TIME_ERROR, List.of(), "", "-!"));
        assertThat(proof.redundant()).containsExactly("c1", "c2");
    }

    @Test
    void who_was_as_promised_only_the_second_time_is_told() {
        Row row = labelled("accepted/a", Outcome.ACCEPTED, List.of(), "", "++").butUnsteady();
        assertThat(proof(row).unsteady()).containsExactly(row);
        assertThat(ProofTable.of(proof(row))).contains("≈ was played again: accepted/a (JavaScript)");
    }

    @Test
    void a_mistake_that_survives_its_named_check_or_is_told_another_code_is_off() {
        Row row = labelled("wrong_answer/a", Outcome.WRONG_ANSWER, List.of("c2"), "F09", "-+");
        assertThat(row.complaints()).containsExactly("does not fail [c2], but [c1]", "is told F04 first, not F09");
    }

    @Test
    void a_right_program_that_is_turned_down_is_told_with_what_was_found() {
        Row row = labelled("accepted/a", Outcome.ACCEPTED, List.of(), "", "-+");
        assertThat(row.told())
                .startsWith("accepted/a (JavaScript) is wrong_answer (checks-failed), expected accepted; [c1 Finding");
    }

    @Test
    void who_knows_nothing_may_pass_only_what_asks_for_nothing() {
        Samples.Starter starter = new Samples.Starter(ProgrammingLanguage.JAVA, FILE);
        assertThat(row(new Trial.Unfinished(starter, Set.of("c1")), "+-").complaints())
                .isEmpty();
        assertThat(row(new Trial.Unfinished(starter, Set.of("c2")), "+-").complaints())
                .containsExactly("passes [c1], though it knows nothing of the exercise");
        assertThat(row(new Trial.Vacuous(Stranger.YES, Set.of("c1"), Set.of()), "+-")
                        .complaints())
                .isEmpty();
        assertThat(row(new Trial.Vacuous(Stranger.DUMB, Set.of("c1"), Set.of()), "+-")
                        .complaints())
                .as("a server that says nothing lets nobody in")
                .isNotEmpty();
    }

    @Test
    void the_table_marks_what_a_label_names_and_what_is_off() {
        String table = ProofTable.of(proof(
                labelled("wrong_answer/a", Outcome.WRONG_ANSWER, List.of("c1"), "", "-+"),
                labelled("wrong_answer/b", Outcome.WRONG_ANSWER, List.of("c2"), "", "-+")));
        assertThat(table.lines())
                .contains("  wrong_answer/a JavaScript [✗]  ✓    1.0 s", "! wrong_answer/b JavaScript  ✗  [✓]   1.0 s")
                .contains("  ✗ 1 of 2 mistakes fail the checks that their labels name, and are told their code first")
                .contains("  ✗ 1 of 2 checks have a mistake that they alone catch");
    }

    @Test
    void a_loud_stranger_knows_the_events_of_the_exercise() {
        assertThat(new String(Stranger.LOUD.program(Set.of("b", "a\"")), java.nio.charset.StandardCharsets.UTF_8))
                .contains("const names = [\"a\\\"\", \"b\"];");
        assertThat(HeardEvents.in(Path.of("graders/hello-socketio.yaml"))).containsExactly("echo:reply", "welcome");
    }

    @Test
    void a_server_has_servers_for_strangers_and_a_module_for_a_page_has_modules() {
        assertThat(strangers(ProgrammingLanguage.JAVASCRIPT)).hasSize(5).containsOnly(ProgrammingLanguage.JAVASCRIPT);
        assertThat(strangers(ProgrammingLanguage.BROWSER)).hasSize(2).containsOnly(ProgrammingLanguage.BROWSER);
    }

    private static List<ProgrammingLanguage> strangers(ProgrammingLanguage language) {
        return Trials.of(samples(language)).stream()
                .filter(Trial.Vacuous.class::isInstance)
                .map(Trial::language)
                .toList();
    }

    private static Samples samples(ProgrammingLanguage language) {
        return new Samples(
                new Slug("greet"), List.of(), List.of(new Samples.Starter(language, FILE)), Set.of(), Set.of(), false);
    }

    private static Proof proof(Row... rows) {
        return new Proof(new Slug("greet"), List.of("c1", "c2"), Arrays.asList(rows), true);
    }

    private static Row labelled(String folder, Outcome outcome, List<String> fails, String code, String marks) {
        return row(
                new Trial.Labelled(new Sample(folder, ProgrammingLanguage.JAVASCRIPT, FILE, outcome, fails, code)),
                marks);
    }

    /** @param marks a letter for each check: + passed, - failed, ! not run */
    private static Row row(Trial trial, String marks) {
        List<CheckResult> checks = IntStream.range(0, marks.length())
                .mapToObj(i -> result("c" + (i + 1), marks.charAt(i)))
                .toList();
        boolean crashed = marks.contains("!");
        Verdict verdict = new Verdict(
                new Slug("greet"),
                Optional.of(trial.language()),
                1,
                crashed ? Outcome.RUN_TIME_ERROR : Outcome.WRONG_ANSWER,
                crashed ? "crashed" : "checks-failed",
                Map.of(),
                checks,
                Optional.empty(),
                List.of(),
                900);
        return Row.of(trial, verdict, Duration.ofSeconds(1));
    }

    private static CheckResult result(String id, char mark) {
        CheckResult.Status status = mark == '+'
                ? CheckResult.Status.PASS
                : mark == '-' ? CheckResult.Status.FAIL : CheckResult.Status.ERROR;
        List<Finding> findings = mark == '-' ? List.of(new Finding(Symptom.ECHOED, "F04", Map.of())) : List.of();
        return new CheckResult(id, status, Transport.WEBSOCKET, 1, findings, Map.of(), List.of(), List.of());
    }
}

package dev.ackademy.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
    @ParameterizedTest
    @CsvSource({
        // failures, runs, bound: 1 - 0.05^(1/n) without failures, else from a table of Clopper-Pearson bounds
        "0, 1, 0.9500",
        "0, 10, 0.2589",
        "0, 300, 0.0099",
        "1, 10, 0.3942",
        "2, 100, 0.0616",
        "10, 10, 1.0",
    })
    void the_bound_is_the_one_of_clopper_and_pearson(int failures, int runs, double bound) {
        assertThat(Certificate.atMost(failures, runs)).isCloseTo(bound, within(0.0001));
    }

    @Test
    void without_failures_it_is_the_rule_of_three() {
        assertThat(Certificate.atMost(0, 300)).isCloseTo(3.0 / 300, within(0.0002));
    }

    @Test
    void every_language_is_told_and_every_failure_with_the_seed_that_repeats_it() {
        List<Row> rows = Stream.concat(
                        IntStream.range(0, 9).mapToObj(i -> run(ProgrammingLanguage.PYTHON, i, true)),
                        IntStream.range(0, 2).mapToObj(i -> run(ProgrammingLanguage.JAVA, 40 + i, i == 0)))
                .toList();
        Certificate certificate = new Certificate(new Slug("greet"), rows);
        assertThat(certificate.clean()).isFalse();
        assertThat(certificate.told().lines())
                .contains("  ✓ Python     9 of 9 runs clean; with 95 % certainty at most 28.31 % false failures")
                .contains("  ✗ Java       1 of 2 runs clean; with 95 % certainty at most 97.47 % false failures")
                .anyMatch(line -> line.startsWith("  ✗ all        10 of 11 runs clean"))
                .anyMatch(line -> line.startsWith("  ! accepted/plain (Java) is wrong_answer")
                        && line.endsWith("again with --seed 41"));
    }

    @Test
    void a_burden_keeps_every_processor_busy_and_leaves_nothing_behind() throws Exception {
        List<ProcessHandle> busy;
        try (Burden burden = Burden.onEveryProcessor()) {
            busy = burden.processes();
            assertThat(busy).hasSize(Runtime.getRuntime().availableProcessors()).allMatch(ProcessHandle::isAlive);
        }
        assertThat(busy).noneMatch(ProcessHandle::isAlive);
    }

    private static Row run(ProgrammingLanguage language, long seed, boolean clean) {
        Sample sample = new Sample("accepted/plain", language, Path.of("server"), Outcome.ACCEPTED, List.of(), "");
        Verdict verdict = new Verdict(
                new Slug("greet"),
                Optional.of(language),
                seed,
                clean ? Outcome.ACCEPTED : Outcome.WRONG_ANSWER,
                clean ? "all-passed" : "checks-failed",
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                1);
        return Row.of(new Trial.Labelled(sample), verdict, Duration.ofMillis(1));
    }
}

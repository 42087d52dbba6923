package dev.ackademy.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.Grading;
import dev.ackademy.grader.GradingFault;
import dev.ackademy.grader.Options;
import dev.ackademy.grader.Progress;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What lessons mark as proved, proved: on the programs that they show, in a jail, by real clients, in every language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsIT {
    private static final int TRIES = 3;

    private final Problems problems = new Problems();
    private final Writing writing = Writing.read(Path.of(""), Texts.load(), problems);
    private Optional<Grading> grading = Optional.empty();

    @BeforeAll
    void open_the_jail() throws Exception {
        grading = Optional.of(Grading.in(Jail.open(Path.of("target/runtimes"))));
    }

    @AfterAll
    void close_the_jail() {
        grading.ifPresent(Grading::close);
    }

    @TestFactory
    Stream<DynamicTest> a_lesson_says_only_what_its_programs_do() {
        assertThat(problems.all()).isEmpty();
        return writing.claims().stream()
                .flatMap(claims -> ProgrammingLanguage.SERVERS.stream()
                        .map(language -> DynamicTest.dynamicTest(
                                claims.lesson() + " (" + language.title() + ")", () -> holds(claims, language))));
    }

    private void holds(LessonClaims claims, ProgrammingLanguage language) throws Exception {
        Grader scenario = claims.scenario(language);
        Verdict verdict = verdict(scenario, language, source(claims, language));
        List<String> broken = verdict.checks().stream()
                .filter(check -> !check.passed())
                .map(check -> check.id() + " " + check.findings())
                .toList();
        assertThat(broken).as(verdict.reason() + " " + verdict.facts()).isEmpty();
        assertThat(verdict.checks().stream().map(CheckResult::id))
                .hasSameSizeAs(scenario.checks())
                .isNotEmpty();
    }

    /** A fault of ours, such as a host that stalled, says nothing of the lesson. */
    private Verdict verdict(Grader scenario, ProgrammingLanguage language, byte[] source) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return grading.orElseThrow()
                        .source(scenario, language, source, Options.usual(Proving.SEED), Progress.NONE);
            } catch (GradingFault fault) {
                if (tries == TRIES) {
                    throw fault;
                }
            }
        }
    }

    private static byte[] source(LessonClaims claims, ProgrammingLanguage language) throws IOException {
        return Files.readAllBytes(claims.server(language));
    }
}

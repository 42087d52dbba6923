package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every labelled submission, in a real jail with real clients, earns the outcome that its folder is named after, fails
 * the checks that its label names, and is told the mistake that its label names. {@code -Dexercise=skip-the-sender}
 * narrows it to one exercise.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledSubmissionsIT {
    private static final Path EXERCISES = Path.of("exercises");
    private static final long SEED = 20_261_121;

    private final Graders graders = Graders.load(Path.of("graders"), new Problems());
    private Grading grading = Grading.withoutJail("not opened yet");

    @BeforeAll
    void open_the_jail() throws Exception {
        grading = Grading.in(Jail.open(Path.of("target/runtimes")));
    }

    @AfterAll
    void close_the_jail() {
        grading.close();
    }

    @TestFactory
    Stream<DynamicTest> a_labelled_submission_earns_its_folders_name() throws IOException {
        return samples(exercises().map(slug -> EXERCISES.resolve(slug + "/submissions")))
                .map(file -> DynamicTest.dynamicTest(EXERCISES.relativize(file).toString(), () -> check(file)));
    }

    @TestFactory
    Stream<DynamicTest> a_starter_runs_and_fails() throws IOException {
        return samples(exercises().map(slug -> EXERCISES.resolve(slug + "/starter")))
                .map(file -> DynamicTest.dynamicTest(EXERCISES.relativize(file).toString(), () -> {
                    Verdict verdict = grade(file, List.of(Transport.WEBSOCKET));
                    assertThat(verdict.outcome().id()).isEqualTo("wrong_answer");
                    assertThat(verdict.passed()).isLessThan(verdict.checks().size());
                }));
    }

    private Stream<Slug> exercises() {
        String only = System.getProperty("exercise", "");
        return graders.exercises().stream()
                .filter(slug -> only.isEmpty() || slug.text().equals(only));
    }

    private void check(Path file) throws Exception {
        String label = EXERCISES.relativize(file).getName(2).toString();
        ProgrammingLanguage language = language(file);
        Verdict verdict = grade(file, Options.usual(SEED, Optional.of(language)).transports());
        List<String> failed = verdict.checks().stream()
                .filter(check -> check.status() == CheckResult.Status.FAIL)
                .map(CheckResult::id)
                .toList();
        assertThat(verdict.outcome().id())
                .as("outcome; failed %s, %s, printed %s", failed, findings(verdict), verdict.output())
                .isEqualTo(label);
        assertThat(failed).as("failed checks; %s", findings(verdict)).containsAll(mustFail(file));
        assertThat(codes(verdict)).as("mistakes; %s", findings(verdict)).containsAll(mustBeTold(file));
    }

    private Verdict grade(Path file, List<Transport> transports) throws Exception {
        Grader grader = graders.find(
                        new Slug(EXERCISES.relativize(file).getName(0).toString()))
                .orElseThrow();
        return grading.source(
                grader, language(file), Files.readAllBytes(file), new Options(SEED, transports), Progress.NONE);
    }

    private static String findings(Verdict verdict) {
        return verdict.checks().stream()
                .flatMap(check -> check.findings().stream())
                .map(Object::toString)
                .limit(5)
                .toList()
                .toString();
    }

    /** What the learner is told first, check by check. */
    private static Set<String> codes(Verdict verdict) {
        return verdict.checks().stream()
                .flatMap(check -> check.findings().stream().limit(1))
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    private static List<String> mustFail(Path file) {
        return label(file).stream()
                .flatMap(map -> map.optionalItems("fails").stream())
                .map(item -> ((YamlScalar) item).text())
                .toList();
    }

    private static List<String> mustBeTold(Path file) {
        return label(file).flatMap(map -> map.optionalText("code")).stream().toList();
    }

    /** What submissions.yaml says of the folder; nothing for folders that it does not name. */
    private static Optional<YamlMap> label(Path file) {
        Path home = EXERCISES.resolve(EXERCISES.relativize(file).getName(0)).resolve("submissions");
        YamlMap labels =
                Yaml.read(home.resolve("submissions.yaml"), new Problems()).orElseThrow();
        return labels.optionalMap(home.relativize(file.getParent()).toString());
    }

    private static Stream<Path> samples(Stream<Path> folders) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Path folder : folders.toList()) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> !file.toString().endsWith(".yaml"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    private static ProgrammingLanguage language(Path file) {
        return ProgrammingLanguage.ofFile(file.toString()).orElseThrow();
    }
}

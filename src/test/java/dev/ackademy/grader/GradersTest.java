package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradersTest {
    private static final Path REAL = Path.of("graders");

    @TempDir
    private Path folder;

    @Test
    void the_graders_of_the_course_have_no_problems() {
        Problems problems = new Problems();
        Graders graders = Graders.load(REAL, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(graders.exercises()).contains(new Slug("skip-the-sender"));
    }

    @Test
    void checks_in_which_somebody_does_not_wait_are_known() {
        Graders graders = Graders.load(REAL, new Problems());

        assertThat(hurried(graders, "hello-socketio")).contains("c7");
        assertThat(hurried(graders, "acknowledgements")).contains("c4").doesNotContain("c1", "c7");
        assertThat(hurried(graders, "skip-the-sender")).isEmpty();
    }

    private static List<String> hurried(Graders graders, String exercise) {
        return graders.find(new Slug(exercise)).orElseThrow().checks().stream()
                .filter(Check::hurries)
                .map(Check::id)
                .toList();
    }

    @Test
    void a_sentence_that_one_language_lacks_is_a_problem() throws IOException {
        copy("messages/ko.yaml", "  accepted: 통과\n", "");

        assertThat(problems()).contains("messages/ko.yaml: 'outcomes.accepted' is missing.");
    }

    @Test
    void a_sentence_with_other_facts_than_in_english_is_a_problem() throws IOException {
        copy("messages/es.yaml", "{passed} de {total}", "{passed} de todas las");

        assertThat(problems()).contains("messages/es.yaml: 'reasons.checks-failed' tells [passed]");
    }

    @Test
    void a_mistake_without_a_hint_is_a_problem() throws IOException {
        copy("skip-the-sender.yaml", "missing: F10, echoed", "missing: F00, echoed");

        assertThat(problems()).contains("'mistakes.F00.any.0' is missing.");
    }

    @Test
    void facts_stand_where_the_braces_were() {
        Wording words = Graders.load(REAL, new Problems()).wording(UiLanguage.EN);
        Verdict verdict = new Verdict(
                new Slug("skip-the-sender"),
                Optional.empty(),
                1,
                Outcome.WRONG_ANSWER,
                "checks-failed",
                Map.of("passed", "9", "total", "10"),
                List.<CheckResult>of(),
                Optional.empty(),
                List.of(),
                5);

        assertThat(words.reason(verdict)).isEqualTo("9 of 10 checks passed.");
    }

    private void copy(String changed, String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(REAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(REAL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String text = Files.readString(file);
                if (REAL.relativize(file).toString().equals(changed)) {
                    assertThat(text).contains(from);
                    text = text.replace(from, to);
                }
                Files.writeString(target, text);
            }
        }
    }

    private String problems() {
        Problems problems = new Problems();
        Graders.load(folder, problems);
        return problems.all().toString();
    }
}

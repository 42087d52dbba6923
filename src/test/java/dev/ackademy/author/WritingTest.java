package dev.ackademy.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy of the real course, with one thing broken at a time. */
class WritingTest {
    private static final String LABELS = "exercises/skip-the-sender/submissions/submissions.yaml";

    @TempDir
    private Path course;

    @BeforeEach
    void copy_the_course() throws IOException {
        for (String part : List.of("lessons", "exercises", "graders")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, course.resolve(file));
                }
            }
        }
    }

    @Test
    void the_course_as_it_is_has_no_problem() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void its_translations_say_what_the_english_says() {
        Problems problems = new Problems();
        Writing.read(course, Texts.load(), problems);
        assertThat(problems.remarks()).isEmpty();
    }

    @Test
    void a_task_whose_english_changed_is_remarked_upon_and_shown_with_a_notice() throws IOException {
        Path task = course.resolve("exercises/skip-the-sender/task.en.md");
        Files.writeString(task, Files.readString(task) + "\nOne rule more.\n");
        Problems problems = new Problems();
        Writing writing = Writing.read(course, Texts.load(), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(problems.remarks())
                .hasSize(2)
                .allSatisfy(remark -> assertThat(remark.details()).contains("+One rule more."));
        Exercise exercise =
                writing.exercises().find(new Slug("skip-the-sender")).orElseThrow();
        assertThat(exercise.task(UiLanguage.ES).body().html()).contains("href=\"/en/exercises/skip-the-sender\"");
        assertThat(exercise.task(UiLanguage.EN).body().html()).doesNotContain("class=\"outdated\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fails: [c8]  | fails: [c88] | The grader has no check 'c88'. Its checks are c1, c2,",
                "code: F36    | code: F00    | No mistake has the code 'F00'. Take one of those",
                "fails: [c8]  | fails: []    | A wrong answer fails something. Name the check",
                "fails: [c8]  | fail: [c8]   | There is no 'fail' here. Did you mean 'fails'?",
                "says-goodbye-twice | says-goodbye-thrice | There is no folder 'wrong_answer/says-goodbye-thrice'. Did you mean 'wrong_answer/says-goodbye-twice'?",
                "says-goodbye-twice | says-goodbye-thrice | 'wrong_answer/says-goodbye-twice' has no label. Say which checks",
            })
    void a_slip_in_a_label_is_told_with_its_line_and_remedy(String right, String wrong, String told)
            throws IOException {
        Path file = course.resolve(LABELS);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertThat(problems()).anyMatch(problem -> problem.contains(told));
        int line = (int) text.substring(0, text.indexOf(right)).lines().count();
        assertThat(problems())
                .anyMatch(problem ->
                        problem.contains("submissions.yaml:" + line + ":") || problem.contains("has no label"));
    }

    @Test
    void an_exercise_without_a_right_program_in_one_of_its_languages_is_told() throws IOException {
        try (Stream<Path> accepted = Files.walk(course.resolve("exercises/skip-the-sender/submissions/accepted"))) {
            for (Path file : accepted.filter(path -> path.endsWith("server.py")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(problems())
                .anyMatch(problem -> problem.contains("No Python program is known to be right."))
                .anyMatch(problem -> problem.contains("accepted/namespace-class: There is no program here."));
    }

    @Test
    void a_folder_that_is_named_after_no_outcome_is_told() throws IOException {
        Path submissions = course.resolve("exercises/skip-the-sender/submissions");
        Files.move(submissions.resolve("compile_error"), submissions.resolve("compile-error"));
        assertThat(problems())
                .anyMatch(problem ->
                        problem.contains("No outcome is called 'compile-error'. Did you mean 'compile_error'?"));
    }

    @Test
    void a_program_in_a_language_that_is_not_asked_is_told() throws IOException {
        Path exercise = course.resolve("exercises/skip-the-sender/exercise.yaml");
        Files.writeString(exercise, Files.readString(exercise).replace(", java]", "]"));
        assertThat(problems()).anyMatch(problem -> problem.contains("The exercise is not asked in Java."));
    }

    @Test
    void a_published_exercise_without_a_grader_is_told() throws IOException {
        Files.delete(course.resolve("graders/skip-the-sender.yaml"));
        assertThat(problems()).anyMatch(problem -> problem.contains("The exercise 'skip-the-sender' has no grader."));
    }

    @Test
    void labels_keep_nobody_from_serving_the_course() throws IOException {
        Files.delete(course.resolve(LABELS));
        Problems problems = new Problems();
        Writing.read(course, Texts.load(), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(problems()).isNotEmpty();
    }

    private List<String> problems() {
        Problems problems = new Problems();
        Writing.read(course, Texts.load(), problems).samples(problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}

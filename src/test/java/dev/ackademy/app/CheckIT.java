package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ackademy check} as authors and CI jobs run it. */
class CheckIT {
    @TempDir
    private Path course;

    @TempDir
    private Path whole;

    @BeforeEach
    void write_a_course_with_two_slips() throws Exception {
        Files.createDirectories(course.resolve("lessons"));
        Files.createDirectories(course.resolve("graders/messages"));
        Files.createDirectories(course.resolve("exercises/greet"));
        Files.writeString(course.resolve("graders/greet.yaml"), "exercise: greet\nchcks: []\n");
        Files.writeString(course.resolve("exercises/greet/exercise.yaml"), "status: draft\nxp: lots\n");
    }

    @Test
    void the_course_of_this_project_is_sound_and_saying_so_takes_no_jail() throws Exception {
        try (ChildJvm check = Serving.ackademy("check")) {
            assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
            assertThat(check.out()).isEqualToIgnoringNewLines("Nothing is wrong.");
        }
    }

    @Test
    void every_problem_is_told_at_once_with_file_line_and_remedy() throws Exception {
        try (ChildJvm check = Serving.ackademy("check", "--content", course.toString())) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.out())
                    .contains("greet.yaml:2: There is no 'chcks' here. Did you mean 'checks'?")
                    .contains("exercise.yaml:2: 'xp' should be a whole number from 1 to 500, but is 'lots'. Mend it.");
        }
    }

    @Test
    void problems_can_be_read_by_programs() throws Exception {
        try (ChildJvm check = Serving.ackademy("check", "--content", course.toString(), "--format", "json")) {
            assertThat(check.exitCode()).isEqualTo(1);
            JsonNode problems = new JsonMapper().readTree(check.out()).path("problems");
            assertThat(problems).anySatisfy(problem -> {
                assertThat(problem.path("file").asText()).endsWith("graders/greet.yaml");
                assertThat(problem.path("line").asInt()).isEqualTo(2);
                assertThat(problem.path("what").asText()).isEqualTo("There is no 'chcks' here.");
                assertThat(problem.path("remedy").asText()).isEqualTo("Did you mean 'checks'?");
            });
        }
        try (ChildJvm check = Serving.ackademy("check", "--content", course.toString(), "--format", "github")) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.out().lines())
                    .allMatch(line -> line.startsWith("::error file="))
                    .anyMatch(line -> line.contains("graders/greet.yaml,line=2,title=There is no 'chcks' here.::"));
        }
    }

    @Test
    void a_path_narrows_what_is_told() throws Exception {
        try (ChildJvm check = Serving.ackademy(
                "check",
                "--content",
                course.toString(),
                course.resolve("graders/greet.yaml").toString())) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.out()).contains("greet.yaml:2").doesNotContain("exercise.yaml");
        }
    }

    @Test
    void a_translation_that_fell_behind_is_a_remark_until_its_author_says_it_caught_up() throws Exception {
        for (String part : List.of("lessons", "exercises", "graders")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.toList()) {
                    if (!Files.exists(whole.resolve(file))) {
                        Files.copy(file, whole.resolve(file));
                    }
                }
            }
        }
        Path lesson = whole.resolve("lessons/socketio-core/hello-socketio");
        Files.writeString(lesson.resolve("en.md"), Files.readString(lesson.resolve("en.md")) + "\nA new sentence.\n");
        try (ChildJvm check = Serving.ackademy("check", "--content", whole.toString(), "--format", "github")) {
            assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
            assertThat(check.out().lines())
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("::warning file=") && line.contains("%0A+A new sentence."));
        }
        for (String name : List.of("ko.md", "es.md")) {
            try (ChildJvm check = Serving.ackademy(
                    "check", "--translated", lesson.resolve(name).toString())) {
                assertThat(check.exitCode()).as(check.err()).isZero();
            }
        }
        try (ChildJvm check = Serving.ackademy("check", "--content", whole.toString())) {
            assertThat(check.exitCode()).as(check.err()).isZero();
            assertThat(check.out()).isEqualToIgnoringNewLines("Nothing is wrong.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check no-such-folder              | there is no file or folder 'no-such-folder'.",
                "check --format yaml               | --format is one of [text, json, github], not 'yaml'.",
                "check --prove skip-the-sendr      | Did you mean 'skip-the-sender'?",
                "check --prove --language cobol    | --language is javascript, python, java or browser, not 'cobol'.",
                "check --prove --at-once 0         | --at-once is a number from 1 to 64, not 0.",
                "check --translated lessons/socketio-core/hello-socketio/en.md | is no translation with its English beside it",
                "check --language java             | Missing required argument",
            })
    void a_slip_on_the_command_line_is_told_as_one(String line, String told) throws Exception {
        try (ChildJvm check = Serving.ackademy(line.split("\\s+"))) {
            assertThat(check.exitCode()).as(check.out() + check.err()).isEqualTo(2);
            assertThat(check.err()).contains(told).doesNotContain("\tat ");
        }
    }

    @Test
    void a_proof_without_a_jail_is_our_fault() throws Exception {
        try (ChildJvm check = ChildJvm.start(
                Hidden.BUBBLEWRAP, Path.of(""), java.util.Map.of(), Main.class, "check", "--prove", "hello-socketio")) {
            assertThat(check.exitCode()).isEqualTo(3);
            assertThat(check.err()).contains("this machine runs no submissions: bwrap");
        }
    }
}

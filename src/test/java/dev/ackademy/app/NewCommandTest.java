package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ackademy new} in a copy of the course. */
class NewCommandTest {
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
    void what_is_new_passes_check() {
        assertThat(run("lesson", "say-it-back", "--track", "socketio-core")).isZero();
        assertThat(run("exercise", "say-it-back", "--lesson", "say-it-back")).isZero();
        assertThat(Main.run("check", "--content", course.toString())).isZero();
    }

    @Test
    void a_second_time_is_refused() {
        assertThat(run("exercise", "say-it-back")).isZero();
        assertThat(run("exercise", "say-it-back")).isEqualTo(2);
    }

    @Test
    void a_name_that_cannot_stand_in_an_address_is_refused() {
        assertThat(run("lesson", "Say it back", "--track", "socketio-core")).isEqualTo(2);
        assertThat(run("exercise", "../elsewhere")).isEqualTo(2);
        assertThat(run("exercise", "echo", "--lesson", "No Such")).isEqualTo(2);
        assertThat(course.resolve("exercises/echo")).doesNotExist();
    }

    @Test
    void new_alone_asks_what() {
        assertThat(Main.run("new")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Main.run(Stream.concat(
                        Stream.concat(Stream.of("new"), Stream.of(arguments)),
                        Stream.of("--content", course.toString()))
                .toArray(String[]::new));
    }
}

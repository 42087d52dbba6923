package dev.ackademy.author.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.author.Writing;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new in a copy of the course. */
class ScaffoldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Slug LESSON = new Slug("who-hears-it");
    private static final Slug EXERCISE = new Slug("say-it-back");
    private static final Optional<Slug> CORE = Optional.of(new Slug("socketio-core"));

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
    void a_new_lesson_and_its_exercise_have_no_problem_and_no_remark() throws Exception {
        new Scaffold(course).lesson(LESSON, CORE, TODAY);
        new Scaffold(course).exercise(EXERCISE, Optional.of(LESSON));
        Problems problems = new Problems();
        Writing writing = Writing.read(course, Texts.load(), problems);
        writing.samples(problems);
        assertThat(problems.all()).isEmpty();
        assertThat(problems.remarks()).isEmpty();
        CourseCatalog.Position position =
                writing.lessons().orElseThrow().find(LESSON).orElseThrow();
        assertThat(position.lesson().exercises()).containsExactly(EXERCISE);
        assertThat(position.lesson().in(UiLanguage.KO).title()).isEqualTo("Who hears it");
        assertThat(position.index()).as("its place in the track").isEqualTo(8);
        assertThat(writing.exercises().find(EXERCISE)).as("a draft").isEmpty();
        assertThat(writing.graders().find(EXERCISE)).isPresent();
    }

    @Test
    void a_second_exercise_stands_behind_the_first() throws Exception {
        new Scaffold(course).lesson(LESSON, CORE, TODAY);
        new Scaffold(course).exercise(EXERCISE, Optional.of(LESSON));
        new Scaffold(course).exercise(new Slug("and-again"), Optional.of(LESSON));
        assertThat(course.resolve("lessons/socketio-core/who-hears-it/lesson.yaml"))
                .content()
                .contains("exercises: [say-it-back, and-again]");
    }

    @Test
    void a_planned_lesson_goes_where_it_was_planned() throws Exception {
        Path outline = course.resolve("lessons/course.yaml");
        Files.writeString(outline, Files.readString(outline).replace("      - rooms-join-leave\n", """
                      - planned: who-hears-it
                        title: {en: Who hears it, ko: 누가 듣나요, es: Quién lo oye}
                      - rooms-join-leave
                """));
        List<Path> files = new Scaffold(course).lesson(LESSON, Optional.empty(), TODAY);
        assertThat(files).contains(course.resolve("lessons/socketio-core/who-hears-it/en.md"));
        assertThat(outline)
                .content()
                .contains("""
                              - who-hears-it
                              - rooms-join-leave
                        """.stripTrailing())
                .doesNotContain("planned: who-hears-it", "Quién lo oye")
                .contains("# The tracks, their lessons, and the order of both");
        Problems problems = new Problems();
        Writing.read(course, Texts.load(), problems);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void where_a_lesson_goes_must_be_said_when_there_are_several_tracks() {
        assertThatThrownBy(() -> new Scaffold(course).lesson(LESSON, Optional.empty(), TODAY))
                .isInstanceOf(NoPlace.class)
                .hasMessage("the course has several tracks. Say which with --track: rooms-by-hand, socketio-core.");
        assertThatThrownBy(() -> new Scaffold(course).lesson(LESSON, Optional.of(new Slug("socketio-cor")), TODAY))
                .hasMessageContaining("Did you mean 'socketio-core'?");
    }

    @Test
    void nothing_is_overwritten_and_nothing_is_half_written() throws Exception {
        Path grader = Files.writeString(course.resolve("graders/say-it-back.yaml"), "mine");
        assertThatThrownBy(() -> new Scaffold(course).exercise(EXERCISE, Optional.empty()))
                .isInstanceOf(NoPlace.class)
                .hasMessageContaining("graders/say-it-back.yaml' is there already, and nothing is overwritten");
        assertThat(grader).hasContent("mine");
        assertThat(course.resolve("exercises/say-it-back")).doesNotExist();
        assertThatThrownBy(() -> new Scaffold(course).lesson(new Slug("skip-the-sender"), CORE, TODAY))
                .hasMessageContaining("lessons/socketio-core/skip-the-sender' is there already");
        assertThatThrownBy(() -> new Scaffold(course).exercise(new Slug("other"), Optional.of(new Slug("nowhere"))))
                .hasMessageContaining("Make it first: ./ackademy new lesson nowhere");
        assertThat(course.resolve("exercises/other")).doesNotExist();
    }

    @Test
    void a_folder_without_a_course_is_refused() {
        assertThatThrownBy(() -> new Scaffold(course.resolve("graders")).lesson(LESSON, CORE, TODAY))
                .isInstanceOf(NoPlace.class)
                .hasMessageContaining("so this is no course. Name its folder with --content.");
    }
}

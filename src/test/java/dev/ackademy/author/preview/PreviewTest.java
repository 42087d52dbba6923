package dev.ackademy.author.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the course while somebody writes it. */
@Timeout(120)
class PreviewTest {
    private static final Slug ROOM = new Slug("room-and-namespace");
    private static final Slug ACKS = new Slug("acknowledgements");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path course;

    private Path lesson;
    private final List<Long> told = new ArrayList<>();
    private Preview preview;

    @BeforeEach
    void copy_the_course() throws IOException {
        for (String part : List.of("lessons", "exercises", "graders")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, course.resolve(file));
                }
            }
        }
        lesson = course.resolve("lessons/socketio-core/room-and-namespace");
        preview = Preview.open(course, Texts.load(), problems -> {}).orElseThrow();
        preview.start(edition -> told.add(edition.number()));
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    @Test
    void a_sentence_that_is_saved_stands_in_the_next_edition() throws Exception {
        Edition next = after(() -> append(lesson.resolve("en.md"), "\nA sentence of now.\n"));
        assertThat(html(next)).contains("A sentence of now.");
        assertThat(next.number()).isGreaterThan(1);
        assertThat(next.problems()).allMatch(problem -> problem.level() == Problem.Level.REMARK);
        assertThat(told).contains(next.number());
    }

    @Test
    void a_lesson_that_is_broken_stays_as_it_was_until_it_is_mended_and_the_others_go_on() throws Exception {
        String right = Files.readString(lesson.resolve("en.md"));
        Edition broken = after(() -> Files.writeString(
                lesson.resolve("en.md"), right.replace("minutes:", "minuets:") + "\nNot to be seen.\n"));
        assertThat(broken.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(Path.of("lessons/socketio-core/room-and-namespace/en.md"));
            assertThat(problem.line()).isGreaterThan(0);
            assertThat(problem.remedy()).contains("Did you mean 'minutes'?");
        });
        assertThat(html(broken)).doesNotContain("Not to be seen.");
        Path other = course.resolve("lessons/socketio-core/acknowledgements/en.md");
        Edition second = after(() -> append(other, "\nMeanwhile here.\n"));
        assertThat(second.lessons()
                        .find(ACKS)
                        .orElseThrow()
                        .lesson()
                        .in(UiLanguage.EN)
                        .body()
                        .html())
                .contains("Meanwhile here.");
        assertThat(second.problems()).anyMatch(problem -> problem.remedy().contains("'minutes'"));
        Edition mended = after(() -> Files.writeString(lesson.resolve("en.md"), right + "\nTo be seen.\n"));
        assertThat(html(mended)).contains("To be seen.");
        assertThat(mended.problems()).noneMatch(problem -> problem.level() == Problem.Level.ERROR);
    }

    @Test
    void a_section_that_the_translations_lack_is_told_and_shown() throws Exception {
        Edition next = after(() -> append(lesson.resolve("en.md"), "\n## One more {#one-more}\n\nHere.\n"));
        assertThat(next.problems())
                .filteredOn(problem -> problem.level() == Problem.Level.ERROR)
                .hasSize(2)
                .allMatch(problem -> problem.what().contains("section ids differ"));
        assertThat(html(next)).contains("id=\"one-more\"");
    }

    @Test
    void drafts_are_shown_to_who_writes_them() throws Exception {
        Edition next = after(() -> {
            replace(lesson.resolve("lesson.yaml"), "status: published", "status: draft");
            append(course.resolve("exercises/acknowledgements/exercise.yaml"), "status: draft\n");
        });
        assertThat(next.lessons().find(ROOM).orElseThrow().lesson().status().id())
                .isEqualTo("review");
        assertThat(next.exercises().find(ACKS)).isPresent();
    }

    @Test
    void a_grader_that_is_broken_judges_as_before() throws Exception {
        Path grader = course.resolve("graders/acknowledgements.yaml");
        Edition broken = after(() -> replace(grader, "patience-ms: 2000", "patience-ms: soon"));
        assertThat(broken.graders().find(ACKS)).isPresent();
        assertThat(broken.problems())
                .anyMatch(problem ->
                        problem.file().equals(Path.of("graders/acknowledgements.yaml")) && problem.line() == 6);
        assertThat(LiveProofs.isBroken(ACKS, broken)).isTrue();
        assertThat(LiveProofs.isBroken(ROOM, broken)).isFalse();
    }

    @Test
    void a_file_of_messages_that_is_no_yaml_is_one_problem_and_not_hundreds() throws Exception {
        Edition broken = after(() -> append(course.resolve("graders/messages/ko.yaml"), "\n  : : {\n"));
        assertThat(broken.problems().stream().filter(problem -> problem.level() == Problem.Level.ERROR))
                .hasSize(1);
    }

    @Test
    void an_exercise_that_is_deleted_is_gone() throws Exception {
        Edition next = after(() -> {
            Path home = course.resolve("exercises/acknowledgements");
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        });
        while (next.exercises().find(ACKS).isPresent()) {
            next = preview.awaitOther(next.number(), Deadline.in(SOON));
        }
        assertThat(next.problems()).anyMatch(problem -> problem.what().contains("There is no exercise"));
    }

    @Test
    void a_course_without_an_outline_cannot_be_shown() throws Exception {
        Files.delete(course.resolve("lessons/course.yaml"));
        List<Problem> hopeless = new ArrayList<>();
        assertThat(Preview.open(course, Texts.load(), hopeless::addAll)).isEmpty();
        assertThat(hopeless).anyMatch(problem -> problem.file().endsWith("course.yaml"));
    }

    /** A thing that somebody does to the files. */
    private interface Edit {
        void make() throws IOException;
    }

    private Edition after(Edit edit) throws Exception {
        long before = preview.newest().number();
        edit.make();
        Edition next = preview.awaitOther(before, Deadline.in(SOON));
        assertThat(next.number()).as("an edition after a save").isGreaterThan(before);
        return next;
    }

    private static String html(Edition edition) {
        return edition.lessons()
                .find(ROOM)
                .orElseThrow()
                .lesson()
                .in(UiLanguage.EN)
                .body()
                .html();
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void replace(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }
}

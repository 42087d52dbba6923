package dev.ackademy.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.References;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test breaks a copy of the miniature course's exercise in one place. */
class ExerciseLoaderTest {
    private static final Path GOOD = Path.of("src/test/course/exercises");
    private static final Slug SLUG = new Slug("echo-once");

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private Path home = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        home = folder.resolve("echo-once");
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(GOOD.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void a_sound_exercise_is_read_whole() {
        Exercise exercise = load().find(SLUG).orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(exercise.xp()).isEqualTo(40);
        assertThat(exercise.lesson()).contains(new Slug("first-words"));
        assertThat(exercise.languages())
                .containsExactly(ProgrammingLanguage.JAVASCRIPT, ProgrammingLanguage.PYTHON, ProgrammingLanguage.JAVA);
        assertThat(exercise.task(UiLanguage.KO).title()).isEqualTo("한 번만 <메아리>");
        assertThat(exercise.task(UiLanguage.EN).html()).contains("<strong>once</strong>");
        assertThat(exercise.starter(ProgrammingLanguage.PYTHON)).startsWith("import os\n");
    }

    @Test
    void a_draft_is_checked_but_not_shown() throws IOException {
        Files.writeString(home.resolve("exercise.yaml"), "status: draft\n" + read("exercise.yaml"));
        ExerciseCatalog catalog = load();

        assertThat(problems.all()).isEmpty();
        assertThat(catalog.slugs()).containsExactly(SLUG);
        assertThat(catalog.find(SLUG)).isEmpty();
        assertThat(catalog.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "xp: 40         | px: 40          | 1 | There is no 'px' here.           | Did you mean 'xp'?",
                "xp: 40         | px: 40          | 1 | 'xp' is missing.                 | a whole number from 1 to 500",
                "xp: 40         | xp: 501         | 1 | 'xp' should be a whole number    | Mend it.",
                "minutes: 5     | minutes: none   | 2 | 'minutes' should be a whole      | Mend it.",
                "minutes: 5     | minuts: 5       | 2 | There is no 'minuts' here.       | Did you mean 'minutes'?",
                "first-words    | First Words     | 3 | 'lesson' should be lower-case    | Mend it.",
                "python,        | pyton,          | 4 | There is no programming language 'pyton' here. | Did you mean 'python'?",
                "[javascript, python, java] | java | 4 | 'languages' should be a list     | Mend it.",
                "[javascript, python, java] | []   | 4 | An exercise needs a programming language. | javascript, python, java",
                "javascript,    | java,           | 4 | 'java' stands here twice.        | Keep one of them.",
                "xp: 40         | status: publishd~xp: 40 | 1 | 'status' is one of published, draft, not 'publishd'. | Did you mean 'published'?",
            })
    void a_mistake_in_the_head_is_reported_with_line_and_remedy(
            String old, String fresh, int line, String what, String remedy) throws IOException {
        replace("exercise.yaml", old, fresh.replace('~', '\n'));

        assertThat(load().slugs()).isEmpty();
        then_problem("exercise.yaml", line, what, remedy);
    }

    @Test
    void a_missing_language_of_the_task_is_reported() throws IOException {
        Files.delete(home.resolve("task.ko.md"));

        load();
        then_problem("task.ko.md", 0, "The file is missing.", "Write it");
    }

    @Test
    void a_missing_starter_is_reported() throws IOException {
        Files.delete(home.resolve("starter/Server.java"));

        load();
        then_problem("starter/Server.java", 0, "The file is missing.", "Write it");
    }

    @Test
    void a_missing_head_is_reported() throws IOException {
        Files.delete(home.resolve("exercise.yaml"));

        load();
        then_problem("exercise.yaml", 0, "The file is missing.", "Write it");
    }

    @Test
    void files_that_are_no_clean_utf_8_are_reported() throws IOException {
        Files.write(home.resolve("task.es.md"), "---\ntitle: \u00f1\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(home.resolve("task.en.md"), "\uFEFF" + read("task.en.md"));
        Files.writeString(home.resolve("starter/server.py"), "#".repeat((1 << 20) + 1));

        load();
        then_problem("task.es.md", 2, "The file is not UTF-8.", "Save it as UTF-8.");
        then_problem("task.en.md", 1, "byte order mark", "Save it as UTF-8 without one.");
        then_problem("starter/server.py", 0, "larger than 1 MiB", "Split it");
    }

    @Test
    void a_starter_that_nobody_could_submit_is_reported() throws IOException {
        Files.writeString(home.resolve("starter/server.js"), " \n");

        load();
        then_problem("starter/server.js", 0, "The starter is empty.", "Write a program");
    }

    @Test
    void mistakes_in_a_tasks_head_and_text_are_reported() throws IOException {
        replace("task.en.md", "summary: Say it back.", "sumary: Say it back.");
        replace("task.es.md", "**una vez**", "[uno](https:// x)\n\n```pyton\n```\n");

        load();
        then_problem("task.en.md", 3, "There is no 'sumary' here.", "'summary'");
        then_problem("task.es.md", 8, "'pyton'", "'python'");
    }

    @Test
    void a_folder_with_a_bad_name_is_reported() throws IOException {
        Files.createDirectories(folder.resolve("Two Words"));

        assertThat(load().slugs()).containsExactly(SLUG);
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(folder.resolve("Two Words")
                        + ": The folder's name is not lower-case words joined by '-'. Rename it.");
    }

    @Test
    void a_folder_of_exercises_that_is_not_there_is_reported() {
        new ExerciseLoader(Texts.load()).load(folder.resolve("none"), language -> References.none(), problems);

        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(folder.resolve("none")
                        + ": The folder of exercises is missing. Point --content at the course's folder.");
    }

    private ExerciseCatalog load() {
        return new ExerciseLoader(Texts.load()).load(folder, language -> References.none(), problems);
    }

    private void then_problem(String file, int line, String what, String remedy) {
        assertThat(problems.all()).as("problems of %s", file).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(home.resolve(file));
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
            assertThat(problem.remedy()).contains(remedy);
        });
    }

    private String read(String file) throws IOException {
        return Files.readString(home.resolve(file));
    }

    private void replace(String file, String old, String fresh) throws IOException {
        String text = read(file);
        assertThat(text).contains(old);
        Files.writeString(home.resolve(file), text.replace(old, fresh));
    }
}

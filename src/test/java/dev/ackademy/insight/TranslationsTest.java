package dev.ackademy.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.content.Origin;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.CourseLoader;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
    private static final Path COURSE = Path.of("src/test/course");
    private static final String LESSON = "lessons/talk/first-words/";
    private static final String TASK = "exercises/echo-once/task.";

    @TempDir
    private Path folder;

    private Translations translations;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(COURSE.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Texts texts = Texts.load();
        Problems problems = new Problems();
        ExerciseCatalog exercises =
                new ExerciseLoader(texts).load(folder.resolve("exercises"), language -> References.none(), problems);
        CourseCatalog lessons = new CourseLoader(texts)
                .load(folder.resolve("lessons"), exercises.slugs(), problems)
                .orElseThrow();
        assertThat(problems.all()).isEmpty();
        translations = new Translations(folder, () -> lessons, () -> exercises);
        for (Stale stale : translations.stale()) {
            Path file = folder.resolve(stale.file());
            String english = String.valueOf(file.getFileName()).replaceFirst("(ko|es)\\.md", "en.md");
            Origin.pin(file, file.resolveSibling(english));
        }
    }

    @Test
    void translations_that_say_what_the_english_says_are_not_listed() {
        assertThat(translations.stale()).isEmpty();
    }

    @Test
    void a_section_whose_english_changed_stands_beside_its_translation() throws IOException {
        Path english = folder.resolve(LESSON + "en.md");
        String text = Files.readString(english);
        String first =
                text.lines().filter(line -> line.startsWith("## ")).findFirst().orElseThrow();
        String id = first.replaceFirst(".*\\{#(.*)}", "$1");
        Files.writeString(english, text.replace(first, first + "\n\nA new sentence."));

        List<Stale> stale = translations.stale();

        assertThat(stale).extracting(Stale::language).containsExactly(UiLanguage.KO, UiLanguage.ES);
        Stale korean = stale.getFirst();
        assertThat(korean.file()).isEqualTo(LESSON + "ko.md");
        assertThat(korean.path()).isEqualTo("/tracks/talk/first-words");
        assertThat(korean.command()).isEqualTo("./ackademy check --translated " + LESSON + "ko.md");
        assertThat(korean.sections()).hasSize(1);
        Stale.Section section = korean.sections().getFirst();
        assertThat(section.id()).isEqualTo(id);
        assertThat(section.english()).contains(new Stale.Line("new", "A new sentence."));
        List<String> translated = Files.readAllLines(folder.resolve(LESSON + "ko.md"));
        assertThat(translated.get(section.line() - 1)).contains("{#" + id + "}");
        assertThat(section.translated()).startsWith(translated.get(section.line() - 1));
    }

    @Test
    void a_translation_that_caught_up_leaves_the_list() throws IOException {
        Path english = folder.resolve(TASK + "en.md");
        Files.writeString(english, Files.readString(english) + "\nOne rule more.\n");
        assertThat(translations.stale()).extracting(Stale::file).containsExactly(TASK + "ko.md", TASK + "es.md");

        Origin.pin(folder.resolve(TASK + "ko.md"), english);

        assertThat(translations.stale()).extracting(Stale::file).containsExactly(TASK + "es.md");
    }

    @Test
    void a_translation_of_which_nothing_says_the_english_is_listed_without_sections() throws IOException {
        Files.delete(folder.resolve(LESSON + "from/es.md"));

        assertThat(translations.stale()).hasSize(1);
        assertThat(translations.stale().getFirst().sections()).isEmpty();
        assertThat(translations.stale().getFirst().language()).isEqualTo(UiLanguage.ES);
    }
}

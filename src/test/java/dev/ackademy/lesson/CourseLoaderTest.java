package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test breaks a copy of the miniature course in one place. */
class CourseLoaderTest {
    private static final String FIRST = "talk/first-words";

    @TempDir
    private Path course;

    private final Problems problems = new Problems();

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(MiniCourse.LESSONS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = course.resolve(MiniCourse.LESSONS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void a_sound_course_is_read_whole() {
        CourseCatalog catalog = load().orElseThrow();
        assertThat(catalog.published())
                .extracting(position -> position.lesson().slug().text())
                .containsExactly("first-words", "second-thoughts");
        CourseCatalog.Position first = catalog.find(new Slug("first-words")).orElseThrow();
        assertThat(first.index()).isEqualTo(2);
        assertThat(first.lesson().in(UiLanguage.KO).title()).isEqualTo("말과 <선>");
        assertThat(first.lesson().in(UiLanguage.ES).hasBench()).isTrue();
        assertThat(catalog.tagName(new Slug("rooms"), UiLanguage.KO)).isEqualTo("룸");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // file                | old                   | new                | line | what
                //   | remedy
                "course.yaml           | slug: listen          | slug: talk         | here | The track 'talk' stands here a second time | Keep one",
                "course.yaml           | - half-written        | - first-words      | here | The lesson 'first-words' stands here a second time | Keep one",
                "course.yaml           | - quiet-room          | - quiet-hall       | here | has no folder listen/quiet-hall | planned: quiet-hall",
                "course.yaml           | ko: 아직, es: Aún no  | ko: 아직           | here | 'es' is missing               | Add it",
                "course.yaml           | summary: {en: Saying  | sumary: {en: Saying | here | There is no 'sumary' here     | 'summary'",
                "talk/first-words/lesson.yaml | status: published | status: publishd | here | not 'publishd'                | 'published'",
                "talk/first-words/lesson.yaml | created: 2026-01-02 | created: 2.1.2026 | here | 'created' should be a date | 2026-11-21",
                "talk/first-words/lesson.yaml | updated: 2026-03-04 | updated: 2025-03-04 | here | 'updated' is before        | Mend",
                "talk/first-words/lesson.yaml | rooms, basics     | rooms, basic       | here | There is no tag 'basic'       | 'basics'",
                "talk/first-words/lesson.yaml | echo-once         | echo-onse          | here | no exercise 'echo-onse'       | 'echo-once'",
                "talk/first-words/lesson.yaml | tags:             | tgs:               | here | There is no 'tgs' here        | 'tags'",
                "talk/first-words/en.md | title:               | titel:             | here | There is no 'titel' here      | 'title'",
                "talk/first-words/en.md | minutes: 3           | minutes: many      | here | a whole number                | Mend",
                "talk/first-words/en.md | url: https           | url: gopher        | here | no address of the web         | https",
                "talk/first-words/ko.md | {#word}              | {#mal}             | file | number 1 is 'word' there and 'mal' here | same",
                "talk/first-words/es.md | ```python            | ```text            | file | The code blocks differ        | same",
                "talk/first-words/en.md | (figures/two-people  | (figures/two-peple | here | no figure 'figures/two-peple | figures/two-people.svg",
                "talk/first-words/en.md | ![Two circles side by side.] | ![]         | here | no text for who cannot see    | Write what it shows",
                "talk/first-words/en.md | lesson:second-thoughts#thought | lesson:second-toughts | here | There is no lesson | 'second-thoughts'",
                "talk/first-words/en.md | #thought             | #thougt            | here | no section 'thougt'          | 'thought'",
                "talk/first-words/en.md | exercise:echo-once   | exercise:echo-twice | here | no exercise 'echo-twice'    | 'echo-once'",
                "talk/first-words/en.md | ```python            | ```pyton           | here | 'pyton' is no language       | 'python'",
                "talk/first-words/en.md | mark=3 why=\"A sample.\" | mark=3         | here | Nobody runs this code        | say why not",
                "talk/first-words/en.md | mark=2               | mark=9             | here | names no lines of this block | Count from 1",
                "talk/first-words/en.md | room: general        | rom: general       | here | There is no 'rom' here       | 'room'",
                "talk/first-words/en.md | clients: [Ana, Min]  | clients: [Ana, Ana] | here | names one twice             | Take it out",
                "talk/first-words/en.md | clients: [Ana, Min]  | clients: [\"<b>\"]  | here | a name of 1 to 12 letters   | Mend",
                "talk/first-words/en.md | room: general        | room: Big Hall     | here | 'room' is not 1 to 32        | Mend",
                "talk/first-words/en.md | do: join             | do: jion           | here | 'do' is one of join, leave   | 'join'",
                "talk/first-words/en.md | who: Ana-2           | who: Ana-3         | here | 'who' is one of Ana, Min, Ana-2, not 'Ana-3' | 'Ana-2'",
                "talk/first-words/en.md | do: tab, who: Ana    | do: tab, who: Min  | next | not 'Ana-2'                  | Did you mean",
                "talk/first-words/en.md | to: Min              | to: Zoe            | here | none of the clients Ana, Min | Mend",
                "talk/first-words/en.md | to: Min,             |                    | here | nobody that it is for        | Add 'to'",
                "talk/first-words/en.md | {do: join, who: Min} | {do: join, who: Min, text: hi} | here | does 'join' has no 'text' | Take it out",
                "talk/first-words/en.md | {do: join, who: Min} | {do: join, who: Min, room: A B} | here | 'room' is 'A B'     | Mend",
                "talk/first-words/en.md | {do: join, who: Min} | join               | here | Expected a step, found 'join' | {do: join, who: Ana}",
                "talk/first-words/en.md | /notifications]      | notifications]     | here | '/' and a lower-case word    | Mend",
                "talk/first-words/en.md | [Ana, Min]           | [Ana, Min          | next | This is not YAML             | Mend",
                "talk/first-words/en.md | [!WARNING]           | [!WARNIGN]         | here | 'WARNIGN'                    | [!WARNING]",
                "talk/first-words/figures/two-people.svg | viewBox | box              | here | no viewBox                    | Give",
                "talk/first-words/figures/two-people.svg | <circle cx=\"30\" | <circle onload=\"x\" cx=\"30\" | here | A figure holds no script | Take it out",
            })
    void a_mistake_is_reported_with_file_line_and_remedy(
            String file, String old, String fresh, String where, String what, String remedy) throws IOException {
        int changed = replace(file, old, fresh);
        int line = where.equals("file") ? 0 : where.equals("next") ? changed + 1 : changed;
        assertThat(load()).isEmpty();
        assertThat(problems.all()).as("problems of " + file).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(course.resolve(file));
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
            assertThat(problem.remedy()).contains(remedy);
        });
    }

    @Test
    void a_missing_language_is_reported() throws IOException {
        Files.delete(course.resolve(FIRST + "/ko.md"));
        then_one_problem("ko.md", "The file is missing.");
    }

    @Test
    void a_text_without_front_matter_is_reported() throws IOException {
        Files.writeString(course.resolve("talk/second-thoughts/es.md"), "## Hola {#thought}\n");
        assertThat(load()).isEmpty();
        assertThat(problems.all().getFirst().what()).contains("does not open with '---'");
    }

    @Test
    void a_folder_that_the_course_does_not_name_is_reported() throws IOException {
        Files.createDirectories(course.resolve("listen/forgotten"));
        then_one_problem("forgotten", "course.yaml does not name this lesson under the track 'listen'");
    }

    @Test
    void everything_wrong_is_reported_at_once() throws IOException {
        replace("course.yaml", "ko: 아직, es: Aún no", "ko: 아직");
        replace(FIRST + "/lesson.yaml", "echo-once", "echo-onse");
        replace(FIRST + "/en.md", "```python", "```pyton");
        replace("talk/second-thoughts/es.md", "minutes: 2", "minutes: 0");
        load();
        assertThat(problems.all())
                .extracting(Problem::file)
                .map(Path::getFileName)
                .map(Path::toString)
                .contains("course.yaml", "lesson.yaml", "en.md", "es.md");
    }

    @Test
    void a_problem_reads_as_one_line() throws IOException {
        replace(FIRST + "/en.md", "```python", "```pyton");
        load();
        assertThat(problems.all().stream().map(Problem::toString).toList())
                .contains(course.resolve(FIRST + "/en.md")
                        + ":20: 'pyton' is no language of a code block here. Did you mean 'python'?");
    }

    private void then_one_problem(String file, String what) {
        assertThat(load()).isEmpty();
        List<Problem> all = problems.all();
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().file().getFileName().toString()).isEqualTo(file);
        assertThat(all.getFirst().what()).contains(what);
    }

    /** @return the line that changed */
    private int replace(String file, String old, String fresh) throws IOException {
        Path path = course.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(path, text.substring(0, at) + fresh + text.substring(at + old.length()));
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private Optional<CourseCatalog> load() {
        return new CourseLoader(MiniCourse.TEXTS).load(course, Set.of(MiniCourse.EXERCISE), problems);
    }
}

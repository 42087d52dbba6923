package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What course.yaml calls the libraries is what submissions and lessons' programs run on. */
class LibrariesTest {
    private static final Path RUNTIMES = Path.of("target/runtimes");

    @ParameterizedTest
    @CsvSource({"hello-socketio, socket.io", "broadcast-registry, ws"})
    void of_javascript(String lesson, String library) throws IOException {
        String json = Files.readString(RUNTIMES.resolve("javascript/node_modules/" + library + "/package.json"));
        assertThat(told(lesson, ProgrammingLanguage.JAVASCRIPT))
                .isEqualTo(library + " " + first("\"version\"\\s*:\\s*\"([^\"]+)\"", json));
    }

    @ParameterizedTest
    @CsvSource({"hello-socketio, python-socketio", "broadcast-registry, aiohttp"})
    void of_python(String lesson, String library) throws Exception {
        Process asking = new ProcessBuilder(
                        "/usr/bin/python3",
                        "-c",
                        "import importlib.metadata as metadata; print(metadata.version('" + library + "'))")
                .start();
        String version = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(told(lesson, ProgrammingLanguage.PYTHON)).isEqualTo(library + " " + version);
    }

    @ParameterizedTest
    @CsvSource({"hello-socketio, netty-socketio", "broadcast-registry, Javalin"})
    void of_java(String lesson, String library) throws IOException {
        try (Stream<Path> jars = Files.list(RUNTIMES.resolve("java/lib"))) {
            String names = String.join(" ", jars.map(Path::toString).toList());
            String jar = library.toLowerCase(Locale.ROOT);
            assertThat(told(lesson, ProgrammingLanguage.JAVA))
                    .isEqualTo(library + " " + first("/" + jar + "-([0-9.]+)\\.jar", names));
        }
    }

    private static String told(String lesson, ProgrammingLanguage language) {
        Problems problems = new Problems();
        Optional<Outline> outline = new OutlineLoader(problems).load(Path.of("lessons/course.yaml"), Set.of());
        return outline.orElseThrow(() -> new AssertionError(problems.all()))
                .libraries(new Slug(lesson), Set.of(language));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}

package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What course.yaml calls the libraries is what submissions and lessons' programs run on. */
class LibrariesTest {
    private static final Path RUNTIMES = Path.of("target/runtimes");

    @Test
    void of_javascript() throws IOException {
        String json = Files.readString(RUNTIMES.resolve("javascript/node_modules/socket.io/package.json"));
        assertThat(told(ProgrammingLanguage.JAVASCRIPT))
                .isEqualTo("socket.io " + first("\"version\"\\s*:\\s*\"([^\"]+)\"", json));
    }

    @Test
    void of_python() throws Exception {
        Process asking = new ProcessBuilder(
                        "/usr/bin/python3",
                        "-c",
                        "import importlib.metadata as metadata; print(metadata.version('python-socketio'))")
                .start();
        String version = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(told(ProgrammingLanguage.PYTHON)).isEqualTo("python-socketio " + version);
    }

    @Test
    void of_java() throws IOException {
        try (Stream<Path> jars = Files.list(RUNTIMES.resolve("java/lib"))) {
            String names = String.join(" ", jars.map(Path::toString).toList());
            assertThat(told(ProgrammingLanguage.JAVA))
                    .isEqualTo("netty-socketio " + first("netty-socketio-([0-9.]+)\\.jar", names));
        }
    }

    private static String told(ProgrammingLanguage language) {
        Problems problems = new Problems();
        Optional<Outline> outline = new OutlineLoader(problems).load(Path.of("lessons/course.yaml"), Set.of());
        return outline.orElseThrow(() -> new AssertionError(problems.all())).libraries(Set.of(language));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}

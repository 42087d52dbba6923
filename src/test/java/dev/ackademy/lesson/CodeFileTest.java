package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFileTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void a_region_is_its_lines_without_what_all_are_indented_by() throws IOException {
        Optional<CodeFile> file = read("server.js", """
                const a = 1;
                  // region join
                  socket.on("join", () => {
                    socket.join("x");

                  });
                  // endregion
                const b = 2;
                // region last
                done();
                // endregion
                """);
        assertThat(problems.all()).isEmpty();
        assertThat(file.orElseThrow().regions())
                .containsEntry("join", "socket.on(\"join\", () => {\n  socket.join(\"x\");\n\n});")
                .containsEntry("last", "done();")
                .hasSize(2);
    }

    @Test
    void python_has_comments_of_its_own() throws IOException {
        assertThat(read("server.py", "# region a\nx = 1\n# endregion\n")
                        .orElseThrow()
                        .regions())
                .containsEntry("a", "x = 1");
    }

    @Test
    void a_region_that_has_no_end_is_a_problem() throws IOException {
        assertThat(read("server.js", "// region a\nx();\n")).isEmpty();
        assertThat(problem()).contains("server.js:2: The region 'a' has no end.");
    }

    @Test
    void a_region_in_a_region_is_a_problem() throws IOException {
        read("server.js", "// region a\n// region b\n// endregion\n");
        assertThat(problem()).contains("server.js:2: A region begins inside 'a'.");
    }

    @Test
    void an_end_of_nothing_and_a_name_that_is_taken_are_problems() throws IOException {
        read("server.js", "// endregion\n// region a\n// endregion\n// region a\n// endregion\n");
        assertThat(problems.all().stream().map(Problem::line)).containsExactly(1, 4);
    }

    private Optional<CodeFile> read(String name, String text) throws IOException {
        return CodeFile.read(Files.writeString(folder.resolve(name), text), problems);
    }

    private String problem() {
        assertThat(problems.all()).hasSize(1);
        return problems.all().getFirst().toString();
    }
}

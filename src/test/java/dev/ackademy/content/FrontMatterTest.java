package dev.ackademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void head_and_body_are_told_apart_and_the_body_knows_its_line() throws IOException {
        FrontMatter file = read("---\r\ntitle: Hi\r\nxp: 3\r\n---\r\n\r\nText\n---\nmore\n")
                .orElseThrow();

        assertThat(file.head().text("title")).isEqualTo("Hi");
        assertThat(file.body()).isEqualTo("\nText\n---\nmore\n");
        assertThat(file.bodyLine()).isEqualTo(5);
    }

    @Test
    void a_mistake_in_the_head_has_the_line_of_the_file() throws IOException {
        read("---\ntitle: Hi\nxp: x\n---\nText\n").orElseThrow().head().number("xp", 1, 9);

        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Text", "---", "---\n", "---\ntitle: Hi\n", "\n---\ntitle: Hi\n---\n", "--- \na: 1\n---\n"})
    void a_file_without_head_is_reported(String text) throws IOException {
        assertThat(read(text)).isEmpty();
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.what()).startsWith("The file does not open with '---'");
        });
    }

    @Test
    void an_empty_head_is_reported() throws IOException {
        assertThat(read("---\n---\nText\n")).isEmpty();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("Expected a mapping"));
    }

    private Optional<FrontMatter> read(String text) throws IOException {
        return FrontMatter.read(Files.writeString(folder.resolve("en.md"), text), problems);
    }
}

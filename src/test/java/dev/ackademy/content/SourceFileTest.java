package dev.ackademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private Path file = Path.of("file.md");

    @BeforeEach
    void name_it() {
        file = folder.resolve("file.md");
    }

    @Test
    void a_file_is_read_whole_with_lines_that_end_alike() throws IOException {
        Files.writeString(file, "한국어 ñ 🙂\r\nsecond\n");

        assertThat(SourceFile.read(file, problems).map(SourceFile::text)).contains("한국어 ñ 🙂\nsecond\n");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_file_that_is_missing_is_reported() {
        then_problem(": The file is missing. Write it, or take its name out of what refers to it.");
    }

    @Test
    void a_file_that_is_not_utf_8_is_reported_with_its_line() throws IOException {
        Files.write(file, "first\nse\u00f1or\n".getBytes(StandardCharsets.ISO_8859_1));

        then_problem(":2: The file is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void a_file_with_a_byte_order_mark_is_reported() throws IOException {
        Files.writeString(file, "\uFEFFtitle: x\n");

        then_problem(":1: The file starts with a byte order mark. Save it as UTF-8 without one.");
    }

    @Test
    void a_file_of_one_mebibyte_is_read_and_a_byte_more_is_reported() throws IOException {
        Files.writeString(file, "x".repeat(1 << 20));
        assertThat(SourceFile.read(file, problems)).isPresent();

        Files.writeString(file, "x".repeat((1 << 20) + 1));
        then_problem(": The file is larger than 1 MiB. Split it, or move large data out of it.");
    }

    @Test
    void a_folder_where_a_file_should_be_is_reported() throws IOException {
        Files.createDirectories(file);

        assertThat(SourceFile.read(file, problems)).isEmpty();
        assertThat(problems.all().getFirst().toString()).startsWith(file + ": The file cannot be read: ");
    }

    private void then_problem(String text) {
        assertThat(SourceFile.read(file, problems)).isEqualTo(Optional.empty());
        assertThat(problems.all()).extracting(Object::toString).containsExactly(file + text);
    }
}

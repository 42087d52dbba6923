package dev.ackademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginTest {
    private static final String ENGLISH = """
            ---
            title: Rooms
            ---

            Hello.

            ## In {#in}

            Ask to join.

            ```text
            ## no heading {#in-a-fence}
            ```

            ## Out {#out}

            Ask to leave.
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @BeforeEach
    void a_translation_that_is_pinned() throws IOException {
        write("en.md", ENGLISH);
        write("ko.md", "---\ntitle: 룸\n---\n\n안녕하세요.\n\n## 입장 {#in}\n\n요청해요.\n\n## 퇴장 {#out}\n\n요청해요.\n");
        Origin.pin(folder.resolve("ko.md"), folder.resolve("en.md"));
    }

    @Test
    void what_says_what_the_english_says_is_not_outdated() {
        assertThat(outdated()).isEmpty();
        assertThat(problems.remarks()).isEmpty();
    }

    @Test
    void a_section_whose_english_changed_is_outdated_and_the_difference_is_told() throws IOException {
        write("en.md", ENGLISH.replace("Ask to leave.", "Ask to leave,\nor just go."));
        assertThat(outdated()).extracting(Origin.Outdated::id).containsExactly("out");
        assertThat(problems.isEmpty()).as("nobody is kept from reading").isTrue();
        Problem remark = problems.remarks().getFirst();
        assertThat(remark.file()).hasFileName("ko.md");
        assertThat(remark.line()).as("the heading, in the translation").isEqualTo(11);
        assertThat(remark.what()).contains("'out'");
        assertThat(remark.remedy()).contains("check --translated");
        assertThat(remark.details()).contains("-Ask to leave.", "+Ask to leave,", "+or just go.");
    }

    @Test
    void the_front_matter_counts_with_the_beginning() throws IOException {
        write("en.md", ENGLISH.replace("title: Rooms", "title: All rooms"));
        assertThat(outdated()).extracting(Origin.Outdated::id).containsExactly("");
        assertThat(problems.remarks().getFirst().what()).startsWith("The beginning");
    }

    @Test
    void pinning_it_again_takes_the_word_of_who_translates() throws IOException {
        write("en.md", ENGLISH.replace("Ask to leave.", "Go."));
        Origin.pin(folder.resolve("ko.md"), folder.resolve("en.md"));
        assertThat(outdated()).isEmpty();
    }

    @Test
    void what_is_not_pinned_is_remarked_upon_and_shown_without_a_notice() throws IOException {
        Files.delete(folder.resolve("from/ko.md"));
        assertThat(outdated()).isEmpty();
        assertThat(problems.remarks()).hasSize(1);
    }

    @Test
    void sections_are_cut_outside_of_code_only() {
        assertThat(Sections.of(ENGLISH).keySet()).containsExactly("", "in", "out");
        assertThat(Sections.of("~~~\n```\n## a {#a}\n~~~\n## b {#b}").keySet()).containsExactly("", "b");
    }

    private List<Origin.Outdated> outdated() {
        return Origin.outdated(folder.resolve("ko.md"), folder.resolve("en.md"), problems);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

package dev.ackademy.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void problems_come_in_the_order_of_files_and_lines() {
        problems.add(Path.of("b.yaml"), 2, "Late.", "Mend it.");
        problems.add(Path.of("a.yaml"), 10, "Far.", "Mend it.");
        problems.add(Path.of("a.yaml"), 9, "Near.", "Mend it.");
        problems.add(Path.of("a.yaml"), 0, "All of it.", "Mend it.");

        assertThat(problems.all()).extracting(Problem::what).containsExactly("All of it.", "Near.", "Far.", "Late.");
        assertThat(problems.count()).isEqualTo(4);
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void a_problem_reads_as_file_line_what_and_remedy() {
        assertThat(new Problem(Path.of("a.yaml"), 7, "No 'x' here.", "Write 'y'."))
                .hasToString("a.yaml:7: No 'x' here. Write 'y'.");
        assertThat(new Problem(Path.of("a.yaml"), 0, "It is missing.", "Write it."))
                .hasToString("a.yaml: It is missing. Write it.");
    }

    @Test
    void a_problem_without_sentence_remedy_or_line_is_none() {
        assertThatThrownBy(() -> new Problem(Path.of("a"), 1, " ", "Mend it.")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new Problem(Path.of("a"), 1, "Bad.", "")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new Problem(Path.of("a"), -1, "Bad.", "Mend it."))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "lesons, lessons",
        "lessons, lessons",
        "titel, title",
        "skip-the-sendr, skip-the-sender",
        "skip-teh-sneder, skip-the-sender",
        "itle, title",
    })
    void the_nearest_word_is_offered_for_a_slip(String mistyped, String meant) {
        assertThat(Problems.nearest(mistyped, List.of("title", "lessons", "skip-the-sender", "status")))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"banana", "x", "''", "the-sender-that-is-skipped"})
    void nothing_is_offered_for_a_word_that_is_far_from_all(String word) {
        assertThat(Problems.nearest(word, List.of("title", "lessons", "skip-the-sender", "status")))
                .isEmpty();
    }

    @Test
    void of_two_words_equally_near_the_first_by_letters_is_offered() {
        assertThat(Problems.nearest("cat", List.of("hat", "bat"))).contains("bat");
        assertThat(Problems.nearest("cat", List.of())).isEmpty();
    }

    @Test
    void a_quotation_is_one_line_and_cut_without_halving_a_character() {
        assertThat(Problem.cut("a\n b\t\tc")).isEqualTo("a b c");
        assertThat(Problem.cut("x".repeat(80))).hasSize(80);
        assertThat(Problem.cut("x".repeat(81))).hasSize(80).endsWith("x…");
        assertThat(Problem.cut("x".repeat(78) + "🙂🙂")).isEqualTo("x".repeat(78) + "…");
    }
}

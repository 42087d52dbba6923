package dev.ackademy.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tree of files beside editors of several habits. */
@Timeout(30)
class SavedFilesTest {
    @TempDir
    private Path root;

    private Path text;
    private SavedFiles saved;

    @BeforeEach
    void watch() throws IOException {
        text = Files.writeString(
                Files.createDirectories(root.resolve("lessons/core/rooms")).resolve("en.md"), "one");
        saved = SavedFiles.below(List.of(root.resolve("lessons")));
    }

    @AfterEach
    void stop() throws IOException {
        saved.close();
    }

    @Test
    void a_save_in_place_is_told() throws Exception {
        Files.writeString(text, "two");
        assertThat(saved.awaitChange()).containsExactly(text);
    }

    @Test
    void a_save_by_renaming_is_told_as_the_file_that_it_became() throws Exception {
        for (String words : List.of("two", "three")) {
            Path written = Files.writeString(text.resolveSibling(".en.md.swp"), words);
            Files.move(written, text, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            assertThat(saved.awaitChange()).containsExactly(text);
        }
    }

    @Test
    void a_burst_of_saves_is_one() throws Exception {
        Path other = text.resolveSibling("ko.md");
        for (int i = 0; i < 20; i++) {
            Files.writeString(text, "turn " + i);
            Files.writeString(other, "turn " + i);
        }
        assertThat(saved.awaitChange()).containsExactly(text, other);
    }

    @Test
    void folders_in_new_folders_are_watched_too() throws Exception {
        Path deep = Files.writeString(
                Files.createDirectories(root.resolve("lessons/new/lesson/code")).resolve("server.js"), "1");
        assertThat(until(deep)).contains(deep);
        Files.writeString(deep, "22");
        assertThat(saved.awaitChange()).containsExactly(deep);
    }

    @Test
    void a_folder_that_went_and_came_back_is_watched_again() throws Exception {
        Files.delete(text);
        Files.delete(text.getParent());
        assertThat(saved.awaitChange()).containsExactly(text);
        Files.createDirectories(text.getParent());
        Files.writeString(text, "again");
        assertThat(until(text)).contains(text);
        Files.writeString(text, "and again");
        assertThat(saved.awaitChange()).containsExactly(text);
    }

    @Test
    void what_editors_put_beside_a_file_is_not_told() throws Exception {
        Files.writeString(text.resolveSibling(".en.md.swp"), "x");
        Files.writeString(text.resolveSibling("en.md~"), "x");
        Files.writeString(text.resolveSibling("#en.md#"), "x");
        Files.writeString(text, "two");
        assertThat(saved.awaitChange()).containsExactly(text);
    }

    @Test
    void closing_lets_go_of_who_waits() throws Exception {
        CompletableFuture<Set<Path>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return saved.awaitChange();
            } catch (IOException | InterruptedException failure) {
                throw new CompletionException(failure);
            }
        });
        saved.close();
        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ClosedWatchServiceException.class);
    }

    @Test
    void a_folder_that_is_missing_is_refused() {
        assertThatThrownBy(() -> SavedFiles.below(List.of(root.resolve("graders"))))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void just_one_file_is_told_whatever_it_is_called_and_whatever_is_saved_beside_it() throws Exception {
        Path mine = root.resolve(".server.js");
        try (SavedFiles one = SavedFiles.just(mine)) {
            Files.writeString(root.resolve("other.js"), "1");
            Files.writeString(text, "two");
            Files.writeString(mine, "1");
            assertThat(one.awaitChange()).as("new").containsExactly(mine);
            Files.delete(mine);
            assertThat(one.awaitChange()).as("gone").containsExactly(mine);
            Files.createDirectory(mine);
            Files.delete(mine);
            Files.writeString(mine, "1");
            assertThat(one.awaitChange()).as("back").containsExactly(mine);
        }
    }

    @Test
    void a_folder_that_goes_takes_the_file_along() throws Exception {
        Path mine = Files.createDirectory(root.resolve("gone")).resolve("server.js");
        try (SavedFiles one = SavedFiles.just(mine)) {
            Files.delete(mine.getParent());
            assertThatThrownBy(one::awaitChange).isInstanceOf(NoSuchFileException.class);
        }
    }

    /** Several steps may be told one after the other. */
    private Set<Path> until(Path file) throws IOException, InterruptedException {
        Set<Path> told = new HashSet<>();
        while (!told.contains(file)) {
            told.addAll(saved.awaitChange());
        }
        return told;
    }
}

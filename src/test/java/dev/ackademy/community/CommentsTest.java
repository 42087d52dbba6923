package dev.ackademy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CommentsTest {
    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private Database database;
    private People people;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        people = new People(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_newest_thread_comes_first_and_its_replies_in_the_order_of_the_talk() {
        UUID first = people.writes(people.ana, "Why rooms?");
        people.writes(people.leo, "Nice.");
        people.replies(people.min, first, "To talk to some.");
        people.replies(people.ana, first, "Thanks!");
        assertThat(everyone())
                .containsExactly("Leo: Nice.", "Ana: Why rooms?", "- Min: To talk to some.", "- Ana: Thanks!");
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void a_reply_stands_in_its_thread_only_and_no_deeper() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        UUID reply = people.replies(people.min, thread, "To talk to some.");
        refused(410, () -> people.replies(people.leo, reply, "Deeper"));
        refused(410, () -> people.replies(people.leo, UUID.randomUUID(), "Nowhere"));
        refused(
                410,
                () -> people.comments.write(
                        new Slug("other"), Optional.of(thread), people.leo.visitor(), UiLanguage.EN, "Elsewhere"));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_text_has_one_to_four_thousand_characters_as_people_count_them() {
        people.writes(people.ana, "🙂".repeat(4_000));
        refused(422, () -> people.writes(people.ana, "🙂".repeat(4_001)));
        refused(422, () -> people.writes(people.ana, " \r\n\u0000\ud800 "));
        people.writes(people.ana, "a\u0000b\r\nc\ud800\u001b[31m");
        assertThat(people.comments.store().first(People.LESSON, 1, 0).getFirst().text())
                .isEqualTo("ab\nc[31m");
    }

    @Test
    void only_its_author_edits_and_deletes_a_comment() {
        UUID id = people.writes(people.ana, "Why rooms?");
        refused(403, () -> people.comments.edit(id, people.min.visitor(), "Mine now"));
        refused(403, () -> people.comments.delete(id, people.min.visitor()));
        assertThat(people.comments.found(id).editedAt()).isEmpty();

        people.comments.edit(id, people.ana.visitor(), "Why rooms at all?");
        assertThat(everyone()).containsExactly("Ana: Why rooms at all?");
        assertThat(people.comments.found(id).editedAt()).contains(people.clock.instant());
    }

    @Test
    void saving_what_is_there_already_is_no_edit() {
        UUID id = people.writes(people.ana, "Why rooms?");
        people.comments.edit(id, people.ana.visitor(), "Why rooms?\r\n");
        assertThat(people.comments.found(id).editedAt()).isEmpty();
    }

    @Test
    void a_deleted_comment_leaves_a_place_while_it_has_replies_and_goes_with_the_last() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        UUID one = people.replies(people.min, thread, "To talk to some.");
        UUID two = people.replies(people.leo, thread, "Yes.");
        people.comments.delete(thread, people.ana.visitor());
        assertThat(everyone()).containsExactly(": deleted", "- Min: To talk to some.", "- Leo: Yes.");
        assertThat(count()).isEqualTo(2);
        assertThat(rows("lesson_comment WHERE text = 'Why rooms?'")).isZero();

        people.comments.delete(one, people.min.visitor());
        assertThat(everyone()).containsExactly(": deleted", "- Leo: Yes.");
        people.comments.delete(two, people.leo.visitor());
        assertThat(rows("lesson_comment")).isZero();
    }

    @Test
    void who_writes_too_fast_waits_and_others_do_not() {
        for (int i = 0; i < 5; i++) {
            quickly("No " + i);
        }
        refused(429, () -> quickly("No 5"));
        people.writes(people.min, "Me, too.");
        people.clock.forward(Duration.ofSeconds(20));
        quickly("No 5");
        assertThat(count()).isEqualTo(7);
    }

    @Test
    void a_thread_takes_a_hundred_replies() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        for (int i = 0; i < Comments.REPLIES; i++) {
            people.replies(people.min, thread, "Because " + i);
        }
        refused(409, () -> people.replies(people.leo, thread, "Because"));
        people.writes(people.leo, "Because");
    }

    @Test
    void what_is_hidden_only_its_author_and_instructors_still_read_with_the_reason() {
        people.writes(people.leo, "Fine.");
        UUID rude = people.writes(people.ana, "Stupid lesson");
        people.comments.hide(rude, "Say what is missing instead.");
        assertThat(everyone()).containsExactly("Leo: Fine.");
        assertThat(people.seen(Optional.of(people.min.visitor()), false)).containsExactly("Leo: Fine.");
        assertThat(people.seen(Optional.of(people.ana.visitor()), false))
                .containsExactly("Ana: Stupid lesson (Say what is missing instead.)", "Leo: Fine.");
        assertThat(people.seen(Optional.of(people.min.visitor()), true)).hasSize(2);
        assertThat(count()).isEqualTo(1);
        refused(410, () -> people.replies(people.min, rude, "Right!"));

        people.comments.unhide(rude);
        assertThat(everyone()).containsExactly("Ana: Stupid lesson", "Leo: Fine.");
    }

    @Test
    void what_others_replied_to_something_hidden_stays_below_its_place() {
        UUID thread = people.writes(people.ana, "Stupid lesson");
        people.replies(people.min, thread, "I like it.");
        people.comments.hide(thread, "Rude.");
        assertThat(everyone()).containsExactly("Ana: hidden", "- Min: I like it.");
    }

    @Test
    void a_report_counts_once_for_each_person_until_an_instructor_has_looked() {
        UUID id = people.writes(people.ana, "Buy my course!");
        people.comments.flag(id, people.min.visitor(), "spam");
        people.comments.flag(id, people.min.visitor(), "rude");
        people.comments.flag(id, people.leo.visitor(), "other");
        assertThat(people.comments.flags().open(9)).singleElement().satisfies(flagged -> {
            assertThat(flagged.people()).isEqualTo(2);
            assertThat(flagged.reasons()).containsExactly("other", "spam");
        });
        refused(422, () -> people.comments.flag(id, people.ana.visitor(), "spam"));
        refused(422, () -> people.comments.flag(id, people.leo.visitor(), "nonsense"));

        people.comments.settle(id);
        assertThat(people.comments.flags().open(9)).isEmpty();
        people.comments.flag(id, people.min.visitor(), "spam");
        assertThat(people.comments.flags().open(9)).isEmpty();
    }

    @Test
    void a_comment_is_found_on_its_page() {
        UUID oldest = people.writes(people.ana, "One");
        for (int i = 0; i < CommentPages.THREADS; i++) {
            people.writes(people.leo, "More");
        }
        assertThat(people.comments.store().before(People.LESSON, oldest)).isEqualTo(CommentPages.THREADS);
        assertThat(people.comments.store().first(People.LESSON, CommentPages.THREADS, CommentPages.THREADS))
                .extracting(Comment::id)
                .containsExactly(oldest);
    }

    @Test
    void who_leaves_takes_name_and_text_along_and_leaves_others_their_replies() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        people.replies(people.ana, thread, "Anybody?");
        people.replies(people.min, thread, "To talk to some.");
        UUID mins = people.writes(people.min, "Another thing");
        people.replies(people.ana, mins, "Indeed.");
        people.writes(people.ana, "Alone");
        people.comments.flag(mins, people.ana.visitor(), "other");
        people.comments.mute(mins, people.ana.visitor(), true);
        delete("Ana");

        assertThat(everyone()).containsExactly("Min: Another thing", ": deleted", "- Min: To talk to some.");
        for (String table : List.of("comment_flag", "thread_mute")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("lesson_comment WHERE visitor = '"
                        + people.ana.visitor().id() + "'"))
                .isZero();
    }

    @Test
    void who_leaves_alone_leaves_nothing_not_even_a_place() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        people.replies(people.ana, thread, "Anybody?");
        delete("Ana");
        assertThat(rows("lesson_comment")).isZero();
    }

    /** As the page of one's account does it. */
    private void delete(String name) {
        database.transaction(sql -> {
            new CommunityBelongings(database, people.clock)
                    .erase(sql, people.accounts.find(name).orElseThrow().visitor());
            return name;
        });
    }

    private List<String> everyone() {
        return people.seen(Optional.empty(), false);
    }

    private int count() {
        return people.comments.store().open(People.LESSON);
    }

    private void quickly(String text) {
        people.comments.write(People.LESSON, Optional.empty(), people.ana.visitor(), UiLanguage.EN, text);
    }

    private int rows(String table) {
        return database.one("SELECT COUNT(*) AS n FROM " + table, row -> (int) row.number("n"))
                .orElseThrow();
    }

    private static void refused(int status, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}

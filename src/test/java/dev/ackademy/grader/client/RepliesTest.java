package dev.ackademy.grader.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private final List<Runnable> beat = new ArrayList<>();
    private final Replies replies = new Replies(new Journal(), beat::add);
    private final List<String> answers = new ArrayList<>();

    @Test
    void a_question_with_a_ready_answer_is_answered_after_a_beat_and_each_time() {
        replies.ready("confirm", Map.of("accept", true));
        ask("confirm", "first");
        ask("confirm", "second");
        assertThat(answers).isEmpty();

        beat.forEach(Runnable::run);

        assertThat(answers).containsExactly("first {\"accept\":true}", "second {\"accept\":true}");
        assertThat(replies.owes("confirm")).isFalse();
    }

    @Test
    void any_other_question_is_kept_and_the_oldest_is_answered_first() {
        ask("confirm", "first");
        ask("confirm", "second");
        ask("other", "third");
        assertThat(answers).isEmpty();
        assertThat(replies.owes("confirm")).isTrue();

        replies.answer("confirm", 1);
        replies.answer("confirm", 2);

        assertThat(answers).containsExactly("first 1", "second 2");
        assertThat(replies.owes("confirm")).isFalse();
        assertThat(replies.owes("other")).isTrue();
    }

    @Test
    void an_event_that_asks_for_nothing_gets_nothing() {
        replies.ready("confirm", true);
        replies.came(new Object[] {"confirm", "a payload"});
        replies.answer("confirm", true);

        assertThat(answers).isEmpty();
        assertThat(beat).isEmpty();
    }

    private void ask(String event, String name) {
        Ack ack = values -> answers.add(name + " " + values[0]);
        replies.came(new Object[] {event, "a payload", ack});
    }
}

package dev.ackademy.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.learner.account.Account;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
class NotificationsTest {
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
    void everyone_who_wrote_in_a_thread_hears_of_a_reply_once_and_its_author_does_not() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        people.replies(people.min, thread, "To talk to some.");
        people.replies(people.min, thread, "And only to them.");
        people.replies(people.leo, thread, "Yes.");
        assertThat(told(people.ana)).containsExactly("Leo: Yes.", "Min: And only to them.", "Min: To talk to some.");
        assertThat(told(people.min)).containsExactly("Leo: Yes.");
        assertThat(told(people.leo)).isEmpty();
        assertThat(people.unread(people.ana)).isEqualTo(3);
    }

    @Test
    void a_new_thread_is_nobodys_news() {
        people.writes(people.ana, "Why rooms?");
        people.writes(people.min, "Why namespaces?");
        assertThat(people.unread(people.ana)).isZero();
    }

    @Test
    void who_muted_a_thread_hears_of_it_no_more_and_of_others_still() {
        UUID loud = people.writes(people.ana, "Why rooms?");
        UUID other = people.writes(people.ana, "Why namespaces?");
        people.comments.mute(loud, people.ana.visitor(), true);
        people.comments.mute(loud, people.ana.visitor(), true);
        people.replies(people.min, loud, "One");
        people.replies(people.min, other, "Two");
        assertThat(told(people.ana)).containsExactly("Min: Two");

        people.comments.mute(loud, people.ana.visitor(), false);
        people.replies(people.min, loud, "Three");
        assertThat(told(people.ana)).containsExactly("Min: Three", "Min: Two");
    }

    @Test
    void what_was_deleted_or_is_hidden_is_not_in_the_list() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        UUID deleted = people.replies(people.min, thread, "One");
        UUID hidden = people.replies(people.leo, thread, "Two");
        people.comments.delete(deleted, people.min.visitor());
        people.comments.hide(hidden, "Rude.");
        assertThat(told(people.ana)).isEmpty();
        assertThat(people.unread(people.ana)).isZero();

        people.comments.unhide(hidden);
        assertThat(told(people.ana)).containsExactly("Leo: Two");
    }

    @Test
    void opening_one_reads_it_and_nobody_opens_anothers() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        people.replies(people.min, thread, "One");
        people.replies(people.min, thread, "Two");
        UUID id = all(people.ana).getFirst().id();
        assertThat(notifications().open(people.leo.visitor(), id)).isEmpty();
        assertThat(people.unread(people.ana)).isEqualTo(2);

        assertThat(notifications().open(people.ana.visitor(), id)).isPresent();
        assertThat(people.unread(people.ana)).isEqualTo(1);
        notifications().readAll(people.ana.visitor());
        assertThat(people.unread(people.ana)).isZero();
        assertThat(told(people.ana)).hasSize(2);
    }

    @Test
    void an_export_tells_all_of_it_and_leaving_takes_it() {
        UUID thread = people.writes(people.ana, "Why rooms?");
        people.replies(people.min, thread, "One");
        people.comments.mute(thread, people.ana.visitor(), true);
        CommunityBelongings belongings = new CommunityBelongings(database, people.clock);
        Map<String, Object> export = database.transaction(sql -> belongings.export(sql, people.ana.visitor()));
        assertThat(export.get("comments"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(export.toString()).contains("Why rooms?", thread.toString()).doesNotContain("One", "Min");
        assertThat(export).containsOnlyKeys("comments", "reportedComments", "mutedThreads", "notifications", "reports");

        database.transaction(sql -> {
            belongings.erase(sql, people.ana.visitor());
            return sql;
        });
        assertThat(told(people.ana)).isEmpty();
    }

    private Notifications notifications() {
        return people.community.notifications();
    }

    private List<NotificationStore.Notification> all(Account who) {
        return notifications().of(who.visitor());
    }

    private List<String> told(Account who) {
        return all(who).stream()
                .map(one -> one.name().orElse("") + ": " + one.text())
                .toList();
    }
}

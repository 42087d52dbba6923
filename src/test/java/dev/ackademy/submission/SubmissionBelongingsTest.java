package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SubmissionBelongingsTest {
    private static final Slug EXERCISE = new Slug("skip-the-sender");
    private static final Slug OTHER = new Slug("room-and-namespace");

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final SubmissionBelongings belongings = new SubmissionBelongings();
    private final SecureRandom random = new SecureRandom();
    private final Visitor account = Visitor.fresh(random);
    private final Visitor browser = Visitor.fresh(random);
    private final Visitor stranger = Visitor.fresh(random);
    private Database database;
    private SubmissionStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        store = new SubmissionStore(database, new HandClock());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_handed_in_before_signing_in_is_numbered_on() {
        send(account, EXERCISE, "a1");
        send(account, EXERCISE, "a2");
        send(browser, EXERCISE, "b1");
        send(browser, EXERCISE, "b2");
        send(browser, OTHER, "b3");
        send(stranger, EXERCISE, "s1");
        move();
        move();

        assertThat(store.of(account.id(), EXERCISE, 9))
                .extracting(Submission::attempt, Submission::source)
                .containsExactly(tuple(4, "b2"), tuple(3, "b1"), tuple(2, "a2"), tuple(1, "a1"));
        assertThat(store.of(account.id(), OTHER, 9))
                .extracting(Submission::attempt)
                .containsExactly(1);
        assertThat(store.of(browser.id(), EXERCISE, 9)).isEmpty();
        assertThat(store.of(stranger.id(), EXERCISE, 9)).hasSize(1);

        send(browser, EXERCISE, "b4");
        move();
        assertThat(store.of(account.id(), EXERCISE, 9)).hasSize(5);
    }

    @Test
    void an_export_tells_all_of_ones_own_and_erasing_leaves_what_is_others() {
        send(account, EXERCISE, "mine");
        send(stranger, EXERCISE, "theirs");
        assertThat(export(account))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("exercise", "skip-the-sender")
                        .containsEntry("source", "mine"));

        database.transaction(sql -> {
            belongings.erase(sql, account);
            return sql;
        });
        assertThat(export(account)).isEmpty();
        assertThat(export(stranger)).hasSize(1);
    }

    private List<Map<String, Object>> export(Visitor visitor) {
        return database.transaction(sql -> belongings.export(sql, visitor));
    }

    private void move() {
        database.transaction(sql -> {
            belongings.move(sql, browser, account);
            return sql;
        });
    }

    private void send(Visitor visitor, Slug exercise, String source) {
        store.add(visitor.id(), exercise, ProgrammingLanguage.JAVASCRIPT, source);
    }
}

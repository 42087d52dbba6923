package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
class FailureStoreTest {
    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private Database database;
    private SubmissionStore store;
    private FailureStore failures;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        store = new SubmissionStore(database, new HandClock());
        failures = new FailureStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_verdict_is_counted_with_its_failures_as_it_is_stored() {
        UUID id = add("ana");
        store.decide(id, Samples.failedWith("x"));

        assertThat(reasons()).containsExactly("checks-failed");
        assertThat(counted()).containsExactly(id + " c2 echoed F04 x 1");
    }

    @Test
    void what_is_decided_twice_is_counted_once() {
        UUID id = add("ana");
        store.decide(id, Samples.failedWith("x"));
        store.decide(id, Samples.accepted());

        assertThat(reasons()).containsExactly("all-passed");
        assertThat(counted()).isEmpty();
    }

    @Test
    void an_event_that_no_column_could_keep_is_kept_all_the_same() {
        store.decide(add("ana"), Samples.failedWith("a\0b 🙂".repeat(99)));

        assertThat(counted()).hasSize(1);
    }

    /** More than one batch, and ids of all kinds. */
    @Test
    void what_an_older_version_decided_is_counted_once_and_for_all() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            UUID id = add("v" + i);
            store.decide(id, i % 3 == 0 ? Samples.accepted() : Samples.failedWith("x"));
            if (i % 3 != 0) {
                expected.add(id + " c2 echoed F04 x 1");
            }
        }
        UUID undecided = add("ana");
        forget();

        assertThat(failures.catchUp()).isEqualTo(450);
        assertThat(counted()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reasons()).hasSize(450);
        assertThat(store.undecided()).containsExactly(undecided);
        assertThat(failures.catchUp()).isZero();
    }

    @Test
    void a_verdict_that_nobody_can_read_any_more_stops_nothing_and_is_looked_at_once() {
        UUID broken = add("ana");
        UUID whole = add("min");
        store.decide(broken, Samples.accepted());
        store.decide(whole, Samples.failedWith("x"));
        forget();
        database.update("UPDATE submission SET verdict = '{\"exercise\":7}' WHERE id = ?", broken);

        assertThat(failures.catchUp()).isEqualTo(2);
        assertThat(counted()).containsExactly(whole + " c2 echoed F04 x 1");
        assertThat(failures.catchUp()).isZero();
    }

    @Test
    void who_erases_their_submissions_erases_what_was_counted_of_them() {
        Visitor ana = new Visitor("A".repeat(22));
        store.decide(add(ana.id()), Samples.failedWith("x"));
        UUID id = add("min");
        store.decide(id, Samples.failedWith("x"));

        database.transaction(sql -> {
            new SubmissionBelongings().erase(sql, ana);
            return 0;
        });

        assertThat(counted()).containsExactly(id + " c2 echoed F04 x 1");
    }

    @Test
    void a_submission_that_was_erased_while_it_was_graded_is_not_counted() {
        UUID id = add("ana");
        database.update("DELETE FROM submission");

        store.decide(id, Samples.failedWith("x"));

        assertThat(counted()).isEmpty();
    }

    private UUID add(String visitor) {
        return store.add(visitor, Samples.EXERCISE, ProgrammingLanguage.JAVASCRIPT, "source")
                .id();
    }

    private void forget() {
        database.update("DELETE FROM failed_check");
        database.update("UPDATE submission SET reason = NULL");
    }

    private List<String> reasons() {
        return database.list("SELECT reason FROM submission WHERE reason IS NOT NULL", row -> row.text("reason"));
    }

    private List<String> counted() {
        return database.list(
                "SELECT * FROM failed_check ORDER BY submission, check_id",
                row -> row.id("submission") + " " + row.text("check_id") + " " + row.text("symptom") + " "
                        + row.text("code") + " " + row.text("event") + " " + row.number("told"));
    }
}

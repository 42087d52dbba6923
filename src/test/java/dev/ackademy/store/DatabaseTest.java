package dev.ackademy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.ChildJvm;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
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
class DatabaseTest {
    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private String url = "";
    private Database database;

    @BeforeEach
    void open() throws DatabaseUnavailable {
        url = engine.freshUrl(folder);
        database = Database.open(url);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void opening_brings_the_schema() {
        assertThat(database.list("SELECT name FROM secret", row -> row.text("name")))
                .isEmpty();
        assertThat(database.one("SELECT COUNT(*) AS n FROM scheduled_tasks", row -> row.number("n")))
                .contains(0L);
    }

    @Test
    void what_was_written_is_there_after_the_next_opening() throws DatabaseUnavailable {
        keep("key", "secret");
        database.close();
        try (Database again = Database.open(url)) {
            assertThat(again.list("SELECT name FROM secret", row -> row.text("name")))
                    .containsExactly("key");
        }
    }

    @Test
    void what_was_written_survives_a_kill_right_after() throws Exception {
        database.close();
        try (ChildJvm other = ChildJvm.of(HoldsDatabase.class, url)) {
            other.awaitLine("open");
            other.kill();
        }
        database = Database.open(url);

        assertThat(names()).containsExactly("held");
    }

    @Test
    void a_transaction_that_throws_leaves_nothing() {
        assertThatThrownBy(() -> database.transaction(sql -> {
                    sql.update("INSERT INTO secret (name, bytes) VALUES (?, ?)", "half", new byte[] {1});
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(names()).isEmpty();
    }

    @Test
    void a_transaction_that_returns_is_kept_whole() {
        int rows = database.transaction(
                sql -> sql.update("INSERT INTO secret (name, bytes) VALUES (?, ?)", "one", new byte[] {1})
                        + sql.update("INSERT INTO secret (name, bytes) VALUES (?, ?)", "two", new byte[] {2}));

        assertThat(rows).isEqualTo(2);
        assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void a_second_row_with_the_same_key_is_told_apart_from_other_failures() {
        keep("key", "first");

        assertThatThrownBy(() -> keep("key", "second")).isInstanceOf(TakenException.class);
        assertThatThrownBy(() -> database.update("INSERT INTO secret (name, bytes) VALUES (?, NULL)", "empty"))
                .isNotInstanceOf(TakenException.class);
        assertThat(names()).containsExactly("key");
    }

    @Test
    void every_type_comes_back_as_it_went_in() {
        UUID id = UUID.fromString("00c0ffee-0000-4000-8000-00000000000a");
        Instant at = Instant.parse("2026-03-29T01:30:00.123456Z");
        String text = "\"한국어\" — ñ 🙂 \\ ' ; -- \u202e\t\r\n" + "long ".repeat(50_000);
        database.update("""
                INSERT INTO submission (id, visitor, exercise, language, source, attempt, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, id, "v", "e", "java", text, 7, Timestamp.from(at));
        byte[] bytes = {0, 1, -1, 127, -128};
        database.update("INSERT INTO secret (name, bytes) VALUES (?, ?)", "bytes", bytes);

        List<Object> read = database.one(
                        "SELECT * FROM submission WHERE id = ?",
                        row -> List.<Object>of(
                                row.id("id"), row.text("source"), row.number("attempt"), row.instant("created_at")),
                        id)
                .orElseThrow();
        assertThat(read).containsExactly(id, text, 7L, at);
        assertThat(database.one("SELECT bytes FROM secret", row -> row.bytes("bytes")))
                .contains(bytes);
    }

    @Test
    void a_column_without_a_value_is_empty_where_it_may_be_and_an_error_where_it_may_not() {
        database.update("""
                INSERT INTO submission (id, visitor, exercise, language, source, attempt, created_at)
                VALUES (?, 'v', 'e', 'java', 's', 1, ?)
                """, UUID.randomUUID(), Timestamp.from(Instant.EPOCH));

        assertThat(database.one("SELECT outcome FROM submission", row -> row.optionalText("outcome")))
                .contains(Optional.empty());
        assertThat(database.one("SELECT decided_at FROM submission", row -> row.optionalInstant("decided_at")))
                .contains(Optional.empty());
        assertThatThrownBy(() -> database.one("SELECT outcome FROM submission", row -> row.text("outcome")))
                .hasMessage("column outcome is null, but must not be");
        assertThatThrownBy(() -> database.one("SELECT total FROM submission", row -> row.number("total")))
                .hasMessage("column total is null, but must not be");
        assertThatThrownBy(() -> database.one("SELECT 1 AS n FROM submission", row -> row.text("no_such")))
                .hasMessage("column no_such cannot be read");
    }

    @Test
    void a_question_mark_in_a_value_is_only_text() {
        keep("'; DROP TABLE secret; -- ?", "x");

        assertThat(names()).containsExactly("'; DROP TABLE secret; -- ?");
    }

    private void keep(String name, String value) {
        database.update(
                "INSERT INTO secret (name, bytes) VALUES (?, ?)",
                name,
                value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> names() {
        return database.list("SELECT name FROM secret ORDER BY name", row -> row.text("name"));
    }
}

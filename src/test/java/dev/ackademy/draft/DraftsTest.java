package dev.ackademy.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Refusal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DraftsTest {
    private static final Slug EXERCISE = new Slug("echo-once");

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final Drafts.Place ana = place(ProgrammingLanguage.JAVA);
    private Database database;
    private Drafts drafts;

    private static Drafts.Place place(ProgrammingLanguage language) {
        return new Drafts.Place(Visitor.fresh(new SecureRandom()), EXERCISE, language);
    }

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        drafts = new Drafts(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_types_on_has_one_text() {
        Optional<UUID> base = Optional.empty();
        for (String text : List.of("a", "ab", "abc")) {
            base = Optional.of(write(text, base).getFirst().id());
        }
        assertThat(texts()).containsExactly("abc");
    }

    @Test
    void what_another_device_wrote_meanwhile_stays_a_version() {
        Optional<UUID> base =
                Optional.of(write("base", Optional.empty()).getFirst().id());
        write("base, phone", base);
        assertThat(write("base, laptop", base))
                .extracting(Version::text)
                .containsExactly("base, laptop", "base, phone");
    }

    @Test
    void of_two_devices_that_write_at_the_same_moment_neither_loses_its_text() throws Exception {
        Optional<UUID> base =
                Optional.of(write("base", Optional.empty()).getFirst().id());
        List<String> written = List.of("one", "two", "three", "four", "five");
        try (ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Version>>> all = new ArrayList<>();
            written.forEach(text -> all.add(devices.submit(() -> drafts.write(ana, text, base))));
            for (Future<List<Version>> one : all) {
                one.get();
            }
        }
        assertThat(texts()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void a_text_of_an_earlier_sitting_stays_a_version() {
        Optional<UUID> base =
                Optional.of(write("morning", Optional.empty()).getFirst().id());
        clock.forward(Duration.ofHours(3));
        write("evening", base);
        assertThat(texts()).containsExactly("evening", "morning");
    }

    @Test
    void the_same_text_again_changes_nothing() {
        UUID first = write("same", Optional.empty()).getFirst().id();
        assertThat(write("same", Optional.empty())).extracting(Version::id).containsExactly(first);
    }

    @Test
    void ten_versions_are_kept_and_the_oldest_goes() {
        for (int i = 1; i <= Drafts.VERSIONS + 2; i++) {
            write("text " + i, Optional.empty());
        }
        assertThat(texts())
                .hasSize(Drafts.VERSIONS)
                .contains("text 12", "text 3")
                .doesNotContain("text 2");
    }

    @Test
    void nobody_writes_on_what_is_anothers_or_in_another_language() {
        UUID base = write("mine", Optional.empty()).getFirst().id();
        drafts.write(place(ProgrammingLanguage.JAVA), "theirs", Optional.of(base));
        drafts.write(
                new Drafts.Place(ana.visitor(), EXERCISE, ProgrammingLanguage.PYTHON), "python", Optional.of(base));
        assertThat(texts()).containsExactly("mine");
    }

    @Test
    void more_than_can_be_submitted_is_refused() {
        String large = "é".repeat(Drafts.MAX_BYTES / 2);
        assertThat(write(large, Optional.empty())).hasSize(1);
        assertThatThrownBy(() -> write(large + "x", Optional.empty())).isInstanceOf(Refusal.class);
    }

    @Test
    void drafts_are_belongings() {
        write("mine", Optional.empty());
        Drafts.Place account = place(ProgrammingLanguage.JAVA);
        database.transaction(sql -> {
            drafts.move(sql, ana.visitor(), account.visitor());
            return sql;
        });
        assertThat(drafts.of(account)).extracting(Version::text).containsExactly("mine");
        assertThat(database.transaction(sql -> drafts.export(sql, account.visitor()))
                        .toString())
                .contains("echo-once", "java", "mine");
        database.transaction(sql -> {
            drafts.erase(sql, account.visitor());
            return sql;
        });
        assertThat(drafts.of(account)).isEmpty();
    }

    private List<Version> write(String text, Optional<UUID> base) {
        clock.forward(Duration.ofSeconds(1));
        return drafts.write(ana, text, base);
    }

    private List<String> texts() {
        return drafts.of(ana).stream().map(Version::text).toList();
    }
}

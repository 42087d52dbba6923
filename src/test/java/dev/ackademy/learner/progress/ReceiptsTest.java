package dev.ackademy.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
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
class ReceiptsTest {
    private static final Event EARNED = new Event.Passed(
            UUID.fromString("f0e1d2c3-0000-4000-8000-000000000000"),
            new Slug("skip-the-sender"),
            "python",
            60,
            Instant.parse("2026-03-04T05:06:07.123456Z"));

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private Database database;
    private Receipts receipts;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        receipts = Receipts.open(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_receipt_says_what_was_signed() {
        assertThat(receipts.read(receipts.sign(EARNED))).contains(EARNED);
    }

    @Test
    void a_graded_run_is_signed_as_well() {
        Event graded = new Event.Graded(
                EARNED.submission(),
                EARNED.exercise(),
                "java",
                "wrong_answer",
                List.of("c1", "c3"),
                Map.of(Event.Graded.LEAKED, 2),
                EARNED.at());
        assertThat(receipts.read(receipts.sign(graded))).contains(graded);
    }

    @Test
    void so_is_an_achievement() {
        Event unlocked =
                new Event.Unlocked(EARNED.submission(), EARNED.exercise(), Achievement.FULL_HOUSE, EARNED.at());
        assertThat(receipts.read(receipts.sign(unlocked))).contains(unlocked);
    }

    @Test
    void a_receipt_can_stand_in_an_address_and_in_json_as_it_is() {
        assertThat(receipts.sign(EARNED)).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void a_receipt_still_counts_after_a_restart() {
        assertThat(Receipts.open(database).read(receipts.sign(EARNED))).contains(EARNED);
    }

    @Test
    void processes_that_open_at_once_share_one_key() throws Exception {
        database.update("DELETE FROM secret");
        List<String> signed = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(6);
        Callable<String> open = () -> {
            together.await();
            return Receipts.open(database).sign(EARNED);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<String> one : threads.invokeAll(java.util.Collections.nCopies(6, open))) {
                signed.add(one.get());
            }
        }

        assertThat(signed).hasSize(6).containsOnly(signed.getFirst());
    }

    @Test
    void a_receipt_of_another_installation_is_refused() throws Exception {
        try (Database other = Database.open(engine.freshUrl(folder))) {
            assertThat(Receipts.open(other).read(receipts.sign(EARNED))).isEmpty();
        }
    }

    @Test
    void a_signature_does_not_fit_another_exercise_or_more_xp() {
        String signed = receipts.sign(EARNED);
        String signature = signed.substring(signed.indexOf('.'));
        String payload = new String(
                Base64.getUrlDecoder().decode(signed.substring(0, signed.indexOf('.'))), StandardCharsets.UTF_8);
        assertThat(payload).contains("skip-the-sender", "\"xp\":60");

        assertThat(receipts.read(encoded(payload) + signature)).contains(EARNED);
        assertThat(receipts.read(encoded(payload.replace("skip-the-sender", "room-and-namespace")) + signature))
                .isEmpty();
        assertThat(receipts.read(encoded(payload.replace("\"xp\":60", "\"xp\":6000")) + signature))
                .isEmpty();
    }

    @Test
    void a_receipt_that_was_cut_anywhere_is_refused() {
        String signed = receipts.sign(EARNED);
        for (int length = 0; length < signed.length(); length++) {
            assertThat(receipts.read(signed.substring(0, length)))
                    .as("cut to %s of %s", length, signed.length())
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_receipt_at_all_is_refused() {
        String signed = receipts.sign(EARNED);
        assertThat(List.of("", ".", "..", "a.b", signed + ".", signed + "." + signed, "." + signed, "ñ.🙂", "{}.{}"))
                .allSatisfy(text -> assertThat(receipts.read(text)).as(text).isEmpty());
    }

    private static String encoded(String payload) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.ackademy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.learner.Visitor;
import dev.ackademy.limit.Network;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Refusal;
import java.net.InetAddress;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ReportsTest {
    private static final Network HOME = Network.of(InetAddress.ofLiteral("192.0.2.1"));
    private static final Network ELSEWHERE = Network.of(InetAddress.ofLiteral("198.51.100.7"));

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private Database database;
    private People people;
    private Reports reports;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        people = new People(database);
        reports = people.community.reports();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_network_tells_five_problems_an_hour_and_another_is_not_in_its_way() {
        for (int i = 0; i < Reports.AN_HOUR; i++) {
            add("No " + i, Optional.empty(), HOME);
        }
        refused(429, () -> add("No 5", Optional.empty(), HOME));
        add("Mine", Optional.empty(), ELSEWHERE);
        people.clock.forward(Duration.ofMinutes(12));
        add("No 5", Optional.empty(), HOME);
        assertThat(reports.all(false, 9)).hasSize(7);
    }

    @Test
    void what_is_refused_for_its_text_costs_no_try() {
        for (int i = 0; i < 9; i++) {
            refused(422, () -> add("  ", Optional.empty(), HOME));
        }
        add("Something", Optional.empty(), HOME);
    }

    @Test
    void an_answer_reaches_who_wants_one_and_a_second_takes_its_place() {
        UUID id = add("The bench is empty", Optional.of(people.ana.visitor()), HOME);
        reports.answer(id, "Which browser?");
        reports.answer(id, "Mended.");
        assertThat(people.unread(people.ana)).isEqualTo(1);
        assertThat(people.community.notifications().of(people.ana.visitor()))
                .extracting(
                        NotificationStore.Notification::text, one -> one.about().orElse(""))
                .containsExactly(org.assertj.core.api.Assertions.tuple("Mended.", "/en/sandbox"));
        assertThat(reports.find(id).orElseThrow().name()).contains("Ana");
    }

    @Test
    void nobody_answers_who_did_not_ask_for_it() {
        UUID id = add("The bench is empty", Optional.empty(), HOME);
        refused(410, () -> reports.answer(id, "Mended."));
        refused(410, () -> reports.answer(UUID.randomUUID(), "Mended."));
    }

    @Test
    void a_report_is_closed_and_opened_again() {
        UUID id = add("One", Optional.empty(), HOME);
        UUID other = add("Two", Optional.empty(), HOME);
        reports.close(id);
        assertThat(ids(false)).containsExactly(other);
        assertThat(ids(true)).containsExactly(id);
        reports.reopen(id);
        assertThat(ids(false)).containsExactlyInAnyOrder(id, other);
        assertThat(ids(true)).isEmpty();
    }

    @Test
    void who_leaves_takes_their_reports_along() {
        add("Mine", Optional.of(people.ana.visitor()), HOME);
        UUID other = add("Somebody's", Optional.empty(), HOME);
        database.transaction(sql -> {
            new CommunityBelongings(database, people.clock).erase(sql, people.ana.visitor());
            return sql;
        });
        assertThat(ids(false)).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({
        "/en, /en",
        "/ko/tracks/socketio-core/room-and-namespace, /ko/tracks/socketio-core/room-and-namespace",
        "/en/search?q=secret, /en/search",
        "/en/reset/abcDEF_123-456, /en/reset",
        "//elsewhere.example/en, /none",
        "https://elsewhere.example/en, /none",
        "/en/<script>, /none",
        "/fr/tracks, /none",
        "'', /none"
    })
    void a_report_is_about_a_page_of_this_site_and_holds_no_secret_of_it(String typed, String kept) {
        assertThat(About.of(typed, "/none")).isEqualTo(kept);
    }

    private List<UUID> ids(boolean closed) {
        return reports.all(closed, 9).stream().map(Report::id).toList();
    }

    private UUID add(String text, Optional<Visitor> reporter, Network from) {
        return reports.add("/en/sandbox", text, reporter, "Firefox · Linux", "v1", from);
    }

    private static void refused(int status, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}

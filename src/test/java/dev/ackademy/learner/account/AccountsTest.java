package dev.ackademy.learner.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.kit.HandClock;
import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.limit.Network;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.store.Sql;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AccountsTest {
    private static final String PASSWORD = "a horse that hums";
    private static final Network HOME = Network.of(InetAddress.ofLiteral("192.0.2.1"));
    private static final Network ELSEWHERE = Network.of(InetAddress.ofLiteral("198.51.100.7"));

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private Database database;
    private Accounts accounts;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        accounts = new Accounts(database, clock, clock::nanos, List.of(new Secrets()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_signed_up_signs_in_with_that_name_and_password() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        assertThat(ana.role()).isEqualTo(Role.LEARNER);
        assertThat(accounts.passwords().signIn("ana", PASSWORD, ELSEWHERE)).contains(ana);
        assertThat(accounts.passwords().signIn("Ana", PASSWORD.toUpperCase(java.util.Locale.ROOT), ELSEWHERE))
                .isEmpty();
        assertThat(accounts.passwords().signIn("Anna", PASSWORD, ELSEWHERE)).isEmpty();
    }

    @Test
    void a_password_is_kept_as_argon2id_and_nowhere_as_it_is() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        assertThat(new AccountStore(database, clock).password(ana).orElseThrow())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void a_password_counts_as_typed_on_any_keyboard() {
        accounts.signUp("Ana", "contrasen\u0303a segura", HOME);
        assertThat(accounts.passwords().signIn("Ana", "contraseña segura", HOME))
                .isPresent();
    }

    @Test
    void a_name_is_given_once() {
        accounts.signUp("Ana", PASSWORD, HOME);
        refused(409, () -> accounts.signUp("ＡＮＡ", PASSWORD, HOME));
    }

    @Test
    void short_long_and_guessable_passwords_are_refused() {
        refused(422, () -> accounts.signUp("Ana", "too short", HOME));
        refused(422, () -> accounts.signUp("Ana", "x".repeat(201), HOME));
        refused(422, () -> accounts.signUp("Ana", "abababababab", HOME));
        refused(422, () -> accounts.signUp("Maria Jose", "maria jose", HOME));
        assertThat(accounts.find("Ana")).isEmpty();
    }

    @Test
    void who_tries_too_often_waits_and_others_do_not() {
        accounts.signUp("Ana", PASSWORD, HOME);
        for (int i = 0; i < 20; i++) {
            assertThat(accounts.passwords().signIn("Ben" + i, PASSWORD, ELSEWHERE))
                    .isEmpty();
        }
        refused(429, () -> accounts.passwords().signIn("Ana", PASSWORD, ELSEWHERE));
        assertThat(accounts.passwords().signIn("Ana", PASSWORD, HOME)).isPresent();

        clock.forward(Duration.ofSeconds(6));
        assertThat(accounts.passwords().signIn("Ana", PASSWORD, ELSEWHERE)).isPresent();
    }

    @Test
    void one_name_cannot_be_guessed_at_from_many_places() {
        accounts.signUp("Ana", PASSWORD, HOME);
        for (int i = 0; i < 30; i++) {
            assertThat(accounts.passwords().signIn("Ana", "a wrong one " + i, place(i)))
                    .isEmpty();
        }
        refused(429, () -> accounts.passwords().signIn("ANA", PASSWORD, place(99)));
        clock.forward(Duration.ofSeconds(20));
        assertThat(accounts.passwords().signIn("Ana", PASSWORD, place(99))).isPresent();
    }

    @Test
    void accounts_are_not_made_by_the_dozen() {
        for (int i = 0; i < 10; i++) {
            accounts.signUp("Ana " + i, PASSWORD, HOME);
        }
        refused(429, () -> accounts.signUp("Ana 10", PASSWORD, HOME));
        assertThat(accounts.signUp("Ben", PASSWORD, ELSEWHERE).name().text()).isEqualTo("Ben");
    }

    @Test
    void what_somebody_did_before_signing_in_becomes_the_accounts_once() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        Visitor phone = visitor("phone");
        Visitor laptop = visitor("laptop");
        accounts.adopt(ana, laptop);
        accounts.adopt(ana, phone);
        accounts.adopt(ana, phone);
        assertThat(accounts.export(ana).get("secrets")).isEqualTo(List.of("laptop", "phone"));
    }

    @Test
    void a_deleted_account_leaves_nothing_and_its_name_is_free() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        accounts.adopt(ana, visitor("laptop"));
        Key key = session(ana, "Firefox");
        accounts.passwords().resetLink(ana);
        accounts.delete(ana);

        assertThat(accounts.sessions().find(key)).isEmpty();
        assertThat(accounts.passwords().signIn("Ana", PASSWORD, HOME)).isEmpty();
        for (String table : List.of("account", "session", "reset_link")) {
            assertThat(database.list("SELECT * FROM " + table, row -> 1))
                    .as(table)
                    .isEmpty();
        }
        assertThat(database.list("SELECT name FROM secret WHERE name LIKE '%.laptop'", row -> row.text("name")))
                .isEmpty();
        accounts.signUp("Ana", PASSWORD, HOME);
    }

    @Test
    void a_new_password_puts_all_other_browsers_out() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        Key here = session(ana, "Firefox");
        Key there = session(ana, "Chrome");
        Session session = accounts.sessions().find(here).orElseThrow();
        refused(403, () -> accounts.passwords().change(session, "not that one", "another good one", HOME));
        assertThat(accounts.sessions().find(there)).isPresent();

        accounts.passwords().change(session, PASSWORD, "another good one", HOME);
        assertThat(accounts.sessions().find(here)).isPresent();
        assertThat(accounts.sessions().find(there)).isEmpty();
        assertThat(accounts.passwords().signIn("Ana", PASSWORD, HOME)).isEmpty();
        assertThat(accounts.passwords().signIn("Ana", "another good one", HOME)).isPresent();
    }

    @Test
    void a_link_chooses_a_new_password_once_and_within_a_day() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        Key session = session(ana, "Firefox");
        String late = accounts.passwords().resetLink(ana);
        clock.forward(Passwords.LINK_GOOD_FOR);
        refused(410, () -> accounts.passwords().reset(late, "another good one"));

        String first = accounts.passwords().resetLink(ana);
        String link = accounts.passwords().resetLink(ana);
        refused(410, () -> accounts.passwords().reset(first, "another good one"));
        refused(422, () -> accounts.passwords().reset(link, "short"));
        assertThat(accounts.passwords().reset(link, "another good one").id()).isEqualTo(ana.id());
        assertThat(accounts.sessions().find(session)).isEmpty();
        refused(410, () -> accounts.passwords().reset(link, "yet another one"));
        assertThat(accounts.passwords().signIn("Ana", "another good one", HOME)).isPresent();
    }

    @Test
    void a_session_that_nobody_used_for_ninety_days_is_over() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        Key used = session(ana, "Firefox");
        Key left = session(ana, "Chrome");
        clock.forward(Duration.ofDays(89));
        assertThat(accounts.sessions().find(used)).isPresent();
        clock.forward(Duration.ofDays(2));
        assertThat(accounts.sessions().find(used)).isPresent();
        assertThat(accounts.sessions().find(left)).isEmpty();
        assertThat(accounts.sessions().of(ana)).extracting(Session::device).containsExactly("Firefox");
    }

    @Test
    void nobody_ends_anothers_session() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        Account ben = accounts.signUp("Ben", PASSWORD, HOME);
        Key anas = session(ana, "Firefox");
        accounts.sessions().end(ben, accounts.sessions().of(ana).getFirst().id());
        assertThat(accounts.sessions().find(anas)).isPresent();
        accounts.sessions().end(ana, accounts.sessions().of(ana).getFirst().id());
        assertThat(accounts.sessions().find(anas)).isEmpty();
    }

    @Test
    void the_database_holds_no_key_that_lets_anybody_in() {
        Account ana = accounts.signUp("Ana", PASSWORD, HOME);
        Key session = session(ana, "Firefox");
        String link = accounts.passwords().resetLink(ana);
        List<String> kept = database.list(
                "SELECT key_hash FROM session UNION ALL SELECT key_hash FROM reset_link", row -> row.text("key_hash"));
        assertThat(kept).hasSize(2).doesNotContain(session.text(), link);
        assertThat(kept).allMatch(hash -> Key.of(hash).isEmpty());
    }

    private Key session(Account account, String device) {
        Key key = Key.fresh(new SecureRandom());
        accounts.sessions().add(account, key, device);
        return key;
    }

    private static Network place(int i) {
        return Network.of(InetAddress.ofLiteral("203.0.113." + i));
    }

    /** Somebody who left a mark under this name. */
    private Visitor visitor(String mark) {
        Visitor visitor = Visitor.fresh(new SecureRandom());
        database.update("INSERT INTO secret (name, bytes) VALUES (?, ?)", mark(visitor, mark), new byte[] {1});
        return visitor;
    }

    private static String mark(Visitor visitor, String mark) {
        return visitor.id() + "." + mark;
    }

    private static void refused(int status, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    /** A room that keeps marks for visitors, in a table that is there. */
    private static final class Secrets implements Belongings {
        @Override
        public String name() {
            return "secrets";
        }

        @Override
        public void move(Sql sql, Visitor from, Visitor to) {
            marks(sql, from)
                    .forEach(mark ->
                            sql.update("UPDATE secret SET name = ? WHERE name = ?", mark(to, mark), mark(from, mark)));
        }

        @Override
        public List<String> export(Sql sql, Visitor visitor) {
            return marks(sql, visitor);
        }

        @Override
        public void erase(Sql sql, Visitor visitor) {
            marks(sql, visitor).forEach(mark -> sql.update("DELETE FROM secret WHERE name = ?", mark(visitor, mark)));
        }

        private static List<String> marks(Sql sql, Visitor visitor) {
            return sql.list(
                    "SELECT name FROM secret WHERE name LIKE ? ORDER BY name",
                    row -> Optional.of(row.text("name"))
                            .map(name -> name.substring(name.indexOf('.') + 1))
                            .orElseThrow(),
                    visitor.id().replace("_", "\\_") + ".%");
        }
    }
}

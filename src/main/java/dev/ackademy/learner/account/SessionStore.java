package dev.ackademy.learner.account;

import dev.ackademy.store.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in the database. One that was not used for 90 days is over. */
final class SessionStore {
    static final Duration GOOD_FOR = Duration.ofDays(90);

    /** Written no more often than that, or each request would write. */
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private final Database database;
    private final AccountStore accounts;
    private final Clock clock;

    SessionStore(Database database, AccountStore accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    void add(Account account, Key key, String device) {
        Timestamp now = Timestamp.from(clock.instant());
        database.transaction(sql -> {
            sql.update("DELETE FROM session WHERE seen_at < ?", Timestamp.from(oldest()));
            return sql.update(
                    "INSERT INTO session (id, key_hash, account, device, created_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    key.hash(),
                    account.id(),
                    device,
                    now,
                    now);
        });
    }

    Optional<Session> find(Key key) {
        Optional<Session> found = database.one(
                        "SELECT * FROM session WHERE key_hash = ? AND seen_at > ?",
                        row -> new Stored(
                                row.id("id"),
                                row.id("account"),
                                row.text("device"),
                                row.instant("created_at"),
                                row.instant("seen_at")),
                        key.hash(),
                        Timestamp.from(oldest()))
                .flatMap(this::whole);
        found.filter(session -> session.seenAt().plus(SEEN_EVERY).isBefore(clock.instant()))
                .ifPresent(this::see);
        return found;
    }

    private void see(Session session) {
        database.update("UPDATE session SET seen_at = ? WHERE id = ?", Timestamp.from(clock.instant()), session.id());
    }

    /** Where somebody is signed in; what was used last comes first. */
    List<Session> of(Account account) {
        return database.list(
                "SELECT * FROM session WHERE account = ? AND seen_at > ? ORDER BY seen_at DESC, id",
                row -> new Session(
                        row.id("id"), account, row.text("device"), row.instant("created_at"), row.instant("seen_at")),
                account.id(),
                Timestamp.from(oldest()));
    }

    /** Ends one of the account's own; another's stays as it is. */
    void end(Account account, UUID session) {
        database.update("DELETE FROM session WHERE id = ? AND account = ?", session, account.id());
    }

    void endAllBut(Account account, UUID session) {
        database.update("DELETE FROM session WHERE account = ? AND id <> ?", account.id(), session);
    }

    void endAll(Account account) {
        database.update("DELETE FROM session WHERE account = ?", account.id());
    }

    private Optional<Session> whole(Stored stored) {
        return accounts.find(stored.account())
                .map(account ->
                        new Session(stored.id(), account, stored.device(), stored.createdAt(), stored.seenAt()));
    }

    private Instant oldest() {
        return clock.instant().minus(GOOD_FOR);
    }

    private record Stored(UUID id, UUID account, String device, Instant createdAt, Instant seenAt) {}
}

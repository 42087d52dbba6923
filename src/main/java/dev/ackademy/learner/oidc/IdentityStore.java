package dev.ackademy.learner.oidc;

import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.store.Sql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Identities in the database. */
final class IdentityStore {
    private final Database database;
    private final Clock clock;

    IdentityStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws dev.ackademy.store.TakenException when an account has that identity already */
    void add(Sql sql, UUID account, Vouched vouched) {
        Timestamp now = now();
        sql.update("""
                INSERT INTO oidc_identity (id, account, issuer, subject, created_at, used_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """, UUID.randomUUID(), account, vouched.issuer(), vouched.subject(), now, now);
    }

    void add(UUID account, Vouched vouched) {
        database.transaction(sql -> {
            add(sql, account, vouched);
            return account;
        });
    }

    Optional<Identity> find(Vouched vouched) {
        return database.one(
                "SELECT * FROM oidc_identity WHERE issuer = ? AND subject = ?",
                IdentityStore::read,
                vouched.issuer(),
                vouched.subject());
    }

    /** Whom somebody comes in as, which is remembered as the last time. */
    Optional<Identity> use(Vouched vouched) {
        Optional<Identity> identity = find(vouched);
        identity.ifPresent(
                found -> database.update("UPDATE oidc_identity SET used_at = ? WHERE id = ?", now(), found.id()));
        return identity;
    }

    /** The oldest first. */
    List<Identity> of(UUID account) {
        return database.transaction(sql -> of(sql, account));
    }

    static List<Identity> of(Sql sql, UUID account) {
        return sql.list(
                "SELECT * FROM oidc_identity WHERE account = ? ORDER BY created_at, id", IdentityStore::read, account);
    }

    /** Removes one of the account's own; another's stays as it is. */
    static void remove(Sql sql, UUID account, UUID identity) {
        sql.update("DELETE FROM oidc_identity WHERE id = ? AND account = ?", identity, account);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Identity read(Row row) {
        return new Identity(
                row.id("id"),
                row.id("account"),
                row.text("issuer"),
                row.text("subject"),
                row.instant("created_at"),
                row.instant("used_at"));
    }
}

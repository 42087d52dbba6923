package dev.ackademy.learner.oidc;

import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.store.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Identities in the database. */
final class IdentityStore {
    private final Database database;

    IdentityStore(Database database) {
        this.database = database;
    }

    /** @throws dev.ackademy.store.TakenException when an account has that identity already */
    static void add(Sql sql, Identity identity) {
        sql.update(
                """
                INSERT INTO oidc_identity (id, account, issuer, subject, created_at, used_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                identity.id(),
                identity.account(),
                identity.issuer(),
                identity.subject(),
                Timestamp.from(identity.createdAt()),
                Timestamp.from(identity.usedAt()));
    }

    void add(Identity identity) {
        database.transaction(sql -> {
            add(sql, identity);
            return identity;
        });
    }

    Optional<Identity> find(String issuer, String subject) {
        return database.one(
                "SELECT * FROM oidc_identity WHERE issuer = ? AND subject = ?", IdentityStore::read, issuer, subject);
    }

    /** The oldest first. */
    List<Identity> of(UUID account) {
        return database.transaction(sql -> of(sql, account));
    }

    static List<Identity> of(Sql sql, UUID account) {
        return sql.list(
                "SELECT * FROM oidc_identity WHERE account = ? ORDER BY created_at, id", IdentityStore::read, account);
    }

    void used(Identity identity, Instant now) {
        database.update("UPDATE oidc_identity SET used_at = ? WHERE id = ?", Timestamp.from(now), identity.id());
    }

    /** Removes one of the account's own; another's stays as it is. */
    static void remove(Sql sql, UUID account, UUID identity) {
        sql.update("DELETE FROM oidc_identity WHERE id = ? AND account = ?", identity, account);
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

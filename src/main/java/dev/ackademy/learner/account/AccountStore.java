package dev.ackademy.learner.account;

import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.store.Sql;
import dev.ackademy.store.TakenException;
import dev.ackademy.web.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts in the database. */
final class AccountStore {
    private final Database database;
    private final Clock clock;

    AccountStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws TakenException when another account has the name */
    Account add(Sql sql, UUID id, AccountName name, Optional<String> password, Role role, Visitor visitor) {
        Account account = new Account(
                id, name, visitor, role, password.isPresent(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        sql.update(
                """
                INSERT INTO account (id, name, name_key, visitor, password, role, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                account.id(),
                name.text(),
                name.key(),
                visitor.id(),
                password.orElse(null),
                role.id(),
                Timestamp.from(account.createdAt()));
        return account;
    }

    Optional<Account> find(UUID id) {
        return database.one("SELECT * FROM account WHERE id = ?", AccountStore::read, id);
    }

    Optional<Account> find(AccountName name) {
        return database.one("SELECT * FROM account WHERE name_key = ?", AccountStore::read, name.key());
    }

    /** The newest first. */
    List<Account> newest(int most) {
        return database.list("SELECT * FROM account ORDER BY created_at DESC LIMIT ?", AccountStore::read, most);
    }

    Optional<String> password(Account account) {
        return database.one(
                        "SELECT password FROM account WHERE id = ?", row -> row.optionalText("password"), account.id())
                .flatMap(found -> found);
    }

    void setPassword(Account account, String hash) {
        database.update("UPDATE account SET password = ? WHERE id = ?", hash, account.id());
    }

    boolean hasPassword(Sql sql, Account account) {
        return sql.one(
                        "SELECT password FROM account WHERE id = ?",
                        row -> row.optionalText("password").isPresent(),
                        account.id())
                .orElse(false);
    }

    /** Has others who would take a way in away wait for this transaction. */
    void lock(Sql sql, Account account) {
        sql.one("SELECT id FROM account WHERE id = ? FOR UPDATE", row -> row.id("id"), account.id());
    }

    void setRole(Account account, Role role) {
        database.update("UPDATE account SET role = ? WHERE id = ?", role.id(), account.id());
    }

    void delete(Sql sql, Account account) {
        sql.update("DELETE FROM account WHERE id = ?", account.id());
    }

    void addLink(Account account, Key key, Duration goodFor) {
        database.update(
                "INSERT INTO reset_link (key_hash, account, expires_at) VALUES (?, ?, ?)",
                key.hash(),
                account.id(),
                Timestamp.from(clock.instant().plus(goodFor)));
    }

    /** Whose link it is, while it is good. */
    Optional<Account> byLink(Key key) {
        return database.one(
                "SELECT account.* FROM account JOIN reset_link ON reset_link.account = account.id"
                        + " WHERE reset_link.key_hash = ? AND reset_link.expires_at > ?",
                AccountStore::read,
                key.hash(),
                Timestamp.from(clock.instant()));
    }

    void dropLinks(Account account) {
        database.update("DELETE FROM reset_link WHERE account = ?", account.id());
    }

    private static Account read(Row row) {
        return new Account(
                row.id("id"),
                new AccountName(row.text("name")),
                new Visitor(row.text("visitor")),
                Role.of(row.text("role")).orElseThrow(),
                row.optionalText("password").isPresent(),
                row.instant("created_at"));
    }
}

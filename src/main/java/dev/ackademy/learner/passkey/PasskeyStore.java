package dev.ackademy.learner.passkey;

import com.yubico.webauthn.data.ByteArray;
import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.store.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passkeys in the database. */
final class PasskeyStore {
    private final Database database;

    PasskeyStore(Database database) {
        this.database = database;
    }

    /** @throws dev.ackademy.store.TakenException when somebody has that credential already */
    static void add(Sql sql, Passkey passkey) {
        sql.update(
                """
                INSERT INTO passkey (id, account, credential, public_key, sign_count, label, created_at, used_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                passkey.id(),
                passkey.account(),
                passkey.credential().getBase64Url(),
                passkey.publicKey().getBytes(),
                passkey.signCount(),
                passkey.label(),
                Timestamp.from(passkey.createdAt()),
                Timestamp.from(passkey.usedAt()));
    }

    void add(Passkey passkey) {
        database.transaction(sql -> {
            add(sql, passkey);
            return passkey;
        });
    }

    Optional<Passkey> find(ByteArray credential) {
        return database.one(
                "SELECT * FROM passkey WHERE credential = ?", PasskeyStore::read, credential.getBase64Url());
    }

    /** The oldest first. */
    List<Passkey> of(UUID account) {
        return database.transaction(sql -> of(sql, account));
    }

    static List<Passkey> of(Sql sql, UUID account) {
        return sql.list("SELECT * FROM passkey WHERE account = ? ORDER BY created_at, id", PasskeyStore::read, account);
    }

    /** @return whether it still stood at the count that the use was checked against; of two uses at once, one did not */
    boolean used(Passkey passkey, long signCount, Instant now) {
        return database.update(
                        "UPDATE passkey SET sign_count = ?, used_at = ? WHERE id = ? AND sign_count = ?",
                        signCount,
                        Timestamp.from(now),
                        passkey.id(),
                        passkey.signCount())
                == 1;
    }

    /** Removes one of the account's own; another's stays as it is. */
    static void remove(Sql sql, UUID account, UUID passkey) {
        sql.update("DELETE FROM passkey WHERE id = ? AND account = ?", passkey, account);
    }

    private static Passkey read(Row row) {
        return new Passkey(
                row.id("id"),
                row.id("account"),
                Encoded.bytes(row.text("credential")),
                new ByteArray(row.bytes("public_key")),
                row.number("sign_count"),
                row.text("label"),
                row.instant("created_at"),
                row.instant("used_at"));
    }
}

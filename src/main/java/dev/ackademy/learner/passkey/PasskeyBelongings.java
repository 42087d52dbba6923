package dev.ackademy.learner.passkey;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an export tells of somebody's passkeys. They hang on the account, so nobody brings any along, and they go with it. */
public final class PasskeyBelongings implements Belongings {
    @Override
    public String name() {
        return "passkeys";
    }

    @Override
    public void move(Sql sql, Visitor from, Visitor to) {
        // A visitor without an account has none.
    }

    @Override
    public List<Map<String, String>> export(Sql sql, Visitor visitor) {
        return account(sql, visitor)
                .map(account -> PasskeyStore.of(sql, account).stream()
                        .map(passkey -> Map.of(
                                "label", passkey.label(),
                                "createdAt", passkey.createdAt().toString(),
                                "usedAt", passkey.usedAt().toString()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void erase(Sql sql, Visitor visitor) {
        account(sql, visitor).ifPresent(account -> sql.update("DELETE FROM passkey WHERE account = ?", account));
    }

    private static Optional<UUID> account(Sql sql, Visitor visitor) {
        return sql.one("SELECT id FROM account WHERE visitor = ?", row -> row.id("id"), visitor.id());
    }
}

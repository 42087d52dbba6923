package dev.ackademy.learner.oidc;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an export tells of where else somebody signs in. It hangs on the account, so nobody brings any along, and it goes with it. */
public final class IdentityBelongings implements Belongings {
    @Override
    public String name() {
        return "identities";
    }

    @Override
    public void move(Sql sql, Visitor from, Visitor to) {
        // A visitor without an account has none.
    }

    @Override
    public List<Map<String, String>> export(Sql sql, Visitor visitor) {
        return account(sql, visitor)
                .map(account -> IdentityStore.of(sql, account).stream()
                        .map(identity -> Map.of(
                                "issuer", identity.issuer(),
                                "subject", identity.subject(),
                                "createdAt", identity.createdAt().toString(),
                                "usedAt", identity.usedAt().toString()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void erase(Sql sql, Visitor visitor) {
        account(sql, visitor).ifPresent(account -> sql.update("DELETE FROM oidc_identity WHERE account = ?", account));
    }

    private static Optional<UUID> account(Sql sql, Visitor visitor) {
        return sql.one("SELECT id FROM account WHERE visitor = ?", row -> row.id("id"), visitor.id());
    }
}

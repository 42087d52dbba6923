package dev.ackademy.learner.oidc;

import dev.ackademy.learner.account.WayInBelongings;
import dev.ackademy.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where else somebody signs in. */
public final class IdentityBelongings extends WayInBelongings {
    @Override
    public String name() {
        return "identities";
    }

    @Override
    protected List<Map<String, String>> of(Sql sql, UUID account) {
        return IdentityStore.of(sql, account).stream()
                .map(identity -> Map.of(
                        "issuer", identity.issuer(),
                        "subject", identity.subject(),
                        "createdAt", identity.createdAt().toString(),
                        "usedAt", identity.usedAt().toString()))
                .toList();
    }

    @Override
    protected void erase(Sql sql, UUID account) {
        sql.update("DELETE FROM oidc_identity WHERE account = ?", account);
    }
}

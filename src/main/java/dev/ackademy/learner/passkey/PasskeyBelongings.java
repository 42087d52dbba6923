package dev.ackademy.learner.passkey;

import dev.ackademy.learner.account.WayInBelongings;
import dev.ackademy.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody's passkeys. */
public final class PasskeyBelongings extends WayInBelongings {
    @Override
    public String name() {
        return "passkeys";
    }

    @Override
    protected List<Map<String, String>> of(Sql sql, UUID account) {
        return PasskeyStore.of(sql, account).stream()
                .map(passkey -> Map.of(
                        "label", passkey.label(),
                        "createdAt", passkey.createdAt().toString(),
                        "usedAt", passkey.usedAt().toString()))
                .toList();
    }

    @Override
    protected void erase(Sql sql, UUID account) {
        sql.update("DELETE FROM passkey WHERE account = ?", account);
    }
}

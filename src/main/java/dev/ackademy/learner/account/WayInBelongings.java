package dev.ackademy.learner.account;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one room keeps to let somebody into their account, besides the password. It hangs on the account, so nobody brings
 * any along, and it goes with the account.
 */
public abstract class WayInBelongings implements Belongings {
    /** What an export tells of each; empty when the account has none. */
    protected abstract List<Map<String, String>> of(Sql sql, UUID account);

    protected abstract void erase(Sql sql, UUID account);

    @Override
    public final void move(Sql sql, Visitor from, Visitor to) {
        // A visitor without an account has none.
    }

    @Override
    public final List<Map<String, String>> export(Sql sql, Visitor visitor) {
        return account(sql, visitor).map(account -> of(sql, account)).orElse(List.of());
    }

    @Override
    public final void erase(Sql sql, Visitor visitor) {
        account(sql, visitor).ifPresent(account -> erase(sql, account));
    }

    private static Optional<UUID> account(Sql sql, Visitor visitor) {
        return sql.one("SELECT id FROM account WHERE visitor = ?", row -> row.id("id"), visitor.id());
    }
}

package dev.ackademy.learner.oidc;

import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.AccountName;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.learner.account.Callers;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.web.Refusal;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;

/** Who was vouched for and has no account yet: they choose a name first, in the same browser and within ten minutes. */
final class Newcomers {
    private static final String PURPOSE = "oidc/newcomer";

    private final IdentityStore store;
    private final Accounts accounts;
    private final Detours detours;

    Newcomers(IdentityStore store, Accounts accounts, Detours detours) {
        this.store = store;
        this.accounts = accounts;
        this.detours = detours;
    }

    /** Whose account lets them in, which is remembered; empty for a newcomer. */
    Optional<Account> known(Vouched vouched) {
        return store.use(vouched).flatMap(held -> accounts.find(held.account()));
    }

    /** @param key what the browser will come back with; nobody can guess it */
    void remember(Context context, String key, Vouched vouched) {
        detours.begin(context, key, PURPOSE, vouched.json());
    }

    /**
     * Who is about to choose a name in this browser.
     *
     * @throws Refusal when nobody is, or not any more
     */
    Vouched look(Context context, String key) {
        return detours.look(context, key, PURPOSE).map(Vouched::of).orElseThrow(Newcomers::over);
    }

    /** A name to propose, which may be had; empty when there is none. */
    String proposal(Vouched newcomer) {
        return AccountName.near(newcomer.called())
                .filter(name -> accounts.find(name.text()).isEmpty())
                .map(AccountName::text)
                .orElse("");
    }

    /**
     * Makes the account of who was vouched for.
     *
     * @throws Refusal when the name will not do or is taken; then another one can be tried
     */
    Account signUp(Context context, String key, String name) {
        look(context, key);
        accounts.available(name);
        Vouched newcomer = detours.end(context, key, PURPOSE).map(Vouched::of).orElseThrow(Newcomers::over);
        // Whoever has two tabs open may have been here already.
        return known(newcomer)
                .orElseGet(() -> accounts.signUp(
                        UUID.randomUUID(),
                        name,
                        Callers.network(context),
                        (sql, account) -> store.add(sql, account.id(), newcomer)));
    }

    private static Refusal over() {
        return new Refusal(422, "oidc-over", "oidc.over");
    }
}

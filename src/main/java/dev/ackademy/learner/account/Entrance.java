package dev.ackademy.learner.account;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitors;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who has shown whose account it is. What this browser did before becomes the account's. */
public final class Entrance {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Visitors visitors;

    public Entrance(Accounts accounts, Sessions sessions, Visitors visitors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.visitors = visitors;
    }

    /**
     * Signs in the browser that asks, with a new session.
     *
     * @param to where they want to go, as the browser says
     * @return where they go: there, if it is a page of this site, else to their own page
     */
    public String enter(Context context, Account account, @Nullable String to, UiLanguage language) {
        visitors.sent(context).ifPresent(before -> accounts.adopt(account, before));
        visitors.forget(context);
        sessions.end(context);
        sessions.begin(context, account);
        return Back.local(to).orElse("/" + language.tag() + "/me");
    }

    void leave(Context context) {
        sessions.end(context);
        visitors.forget(context);
    }
}

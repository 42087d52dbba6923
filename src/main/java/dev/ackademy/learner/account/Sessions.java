package dev.ackademy.learner.account;

import dev.ackademy.learner.Visitor;
import dev.ackademy.web.Gate;
import dev.ackademy.web.Role;
import dev.ackademy.web.WebSettings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Knows who is signed in by the cookie {@code session}: HttpOnly, SameSite=Lax, and behind TLS Secure and bound to this host
 * by its name's prefix {@code __Host-} (RFC 6265bis, 4.1.3).
 */
public final class Sessions implements Gate {
    /** Readable by scripts, and says nothing but that somebody is signed in, so that pages of all others ask nothing. */
    static final String HINT = "signed-in";

    private static final String IN_REQUEST = "session";

    private final SecureRandom random = new SecureRandom();
    private final SessionStore store;
    private final boolean secure;

    Sessions(SessionStore store, WebSettings settings) {
        this.store = store;
        this.secure = settings.secure();
    }

    /** The session that a request belongs to. */
    public Optional<Session> of(Context context) {
        Optional<Session> known = context.attribute(IN_REQUEST);
        if (known != null) {
            return known;
        }
        Optional<Session> session =
                Optional.ofNullable(context.cookie(name())).flatMap(Key::of).flatMap(store::find);
        context.attribute(IN_REQUEST, session);
        return session;
    }

    /** What the browser calls itself, such as {@code Firefox · Linux}; empty when it says nothing that we know. */
    public static String device(Context context) {
        return Device.of(Optional.ofNullable(context.userAgent()).orElse(""));
    }

    /** The visitor of the account that is signed in. */
    public Optional<Visitor> visitor(Context context) {
        return of(context).map(session -> session.account().visitor());
    }

    @Override
    public Role whoAsks(Context context) {
        return of(context).map(session -> session.account().role()).orElse(Role.ANYONE);
    }

    /** Signs somebody in, in the browser that asks. */
    void begin(Context context, Account account) {
        Key key = Key.fresh(random);
        store.add(account, key, device(context));
        int seconds = (int) SessionStore.GOOD_FOR.toSeconds();
        set(context, name(), key.text(), seconds, true);
        set(context, HINT, "1", seconds, false);
        context.attribute(IN_REQUEST, store.find(key));
    }

    /** Signs out whoever asks. */
    void end(Context context) {
        of(context).ifPresent(session -> store.end(session.account(), session.id()));
        set(context, name(), "", 0, true);
        set(context, HINT, "", 0, false);
        context.attribute(IN_REQUEST, Optional.empty());
    }

    private String name() {
        return secure ? "__Host-session" : "session";
    }

    private void set(Context context, String name, String value, int seconds, boolean httpOnly) {
        Cookie cookie = new Cookie(name, value, "/", seconds, secure, httpOnly);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
    }
}

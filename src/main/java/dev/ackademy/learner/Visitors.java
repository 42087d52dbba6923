package dev.ackademy.learner;

import dev.ackademy.web.WebSettings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Knows who has signed in as their account's visitor, and everybody else by the cookie {@code visitor}: HttpOnly,
 * SameSite=Lax, Secure when the site is behind TLS, one year from each visit. Only handlers that keep something for a
 * visitor ask, so reading lessons sets no cookie.
 */
public final class Visitors {
    public static final String COOKIE = "visitor";

    private static final String IN_REQUEST = "visitor";
    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final SecureRandom random = new SecureRandom();
    private final Function<Context, Optional<Visitor>> signedIn;
    private final boolean secure;

    /** @param signedIn the visitor of the account that is signed in */
    public Visitors(WebSettings settings, Function<Context, Optional<Visitor>> signedIn) {
        this.signedIn = signedIn;
        this.secure = settings.secure();
    }

    /** Who asks. A newcomer, or someone with a cookie that is not ours, gets a fresh id. */
    public Visitor of(Context context) {
        return signedIn.apply(context).orElseGet(() -> anonymous(context));
    }

    private Visitor anonymous(Context context) {
        Visitor known = context.attribute(IN_REQUEST);
        if (known != null) {
            return known;
        }
        Visitor visitor = sent(context).orElseGet(() -> Visitor.fresh(random));
        context.attribute(IN_REQUEST, visitor);
        set(context, visitor.id(), ONE_YEAR);
        return visitor;
    }

    /** The visitor whose cookie the browser sent, signed in or not. */
    public Optional<Visitor> sent(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE)).filter(Visitor::isId).map(Visitor::new);
    }

    /** Has the browser forget who it was: what it did belongs to an account now. */
    public void forget(Context context) {
        set(context, "", 0);
    }

    private void set(Context context, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value, "/", seconds, secure, true);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
    }
}

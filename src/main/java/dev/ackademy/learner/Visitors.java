package dev.ackademy.learner;

import dev.ackademy.web.WebSettings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * Knows visitors by the cookie {@code visitor}: HttpOnly, SameSite=Lax, Secure when the site is behind TLS, one year from
 * each visit. Only handlers that keep something for a visitor ask, so reading lessons sets no cookie.
 */
public final class Visitors {
    public static final String COOKIE = "visitor";

    private static final String IN_REQUEST = "visitor";
    private static final int ID_BYTES = 16;
    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    public Visitors(WebSettings settings) {
        this.secure = settings.secure();
    }

    /** Who asks. A newcomer, or someone with a cookie that is not ours, gets a fresh id. */
    public Visitor of(Context context) {
        Visitor known = context.attribute(IN_REQUEST);
        if (known != null) {
            return known;
        }
        String sent = context.cookie(COOKIE);
        Visitor visitor = new Visitor(sent != null && Visitor.isId(sent) ? sent : newId());
        context.attribute(IN_REQUEST, visitor);
        Cookie cookie = new Cookie(COOKIE, visitor.id(), "/", ONE_YEAR, secure, true);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
        return visitor;
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

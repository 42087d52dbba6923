package dev.ackademy.learner.account;

import dev.ackademy.store.Database;
import dev.ackademy.store.Sql;
import dev.ackademy.web.WebSettings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a browser was sent away for, to its authenticator or to another site, and comes back from. It must come back with
 * what it was told, within ten minutes, for the same purpose, and be the same browser; and it does so once, on whatever
 * process of the site. One browser may be on several detours at a time.
 */
public final class Detours {
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final String IN_REQUEST = "detour";

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final Clock clock;
    private final boolean secure;

    public Detours(Database database, WebSettings settings, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.secure = settings.secure();
    }

    /**
     * @param told what the browser will bring back; nobody can guess it
     * @param purpose what it is good for; names the account where it is one account's
     * @param body what is to be remembered
     */
    public void begin(Context context, String told, String purpose, String body) {
        Key browser = browser(context);
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp end = Timestamp.from(clock.instant().plus(GOOD_FOR));
        database.transaction(sql -> {
            sql.update("DELETE FROM detour WHERE expires_at <= ?", now);
            return sql.update(
                    "INSERT INTO detour (told_hash, browser_hash, purpose, body, expires_at) VALUES (?, ?, ?, ?, ?)",
                    Key.hash(told),
                    browser.hash(),
                    purpose,
                    body,
                    end);
        });
    }

    /** What is to be remembered, for a browser that is still under way: it may ask again. */
    public Optional<String> look(Context context, String told, String purpose) {
        return sent(context).flatMap(browser -> database.transaction(sql -> kept(sql, browser, told, purpose)));
    }

    /** What was to be remembered, the first time that this browser comes back with what it was told. */
    public Optional<String> end(Context context, String told, String purpose) {
        return sent(context)
                .flatMap(browser -> database.transaction(sql -> kept(sql, browser, told, purpose)
                        // Of two that come at once, one has deleted nothing.
                        .filter(found -> sql.update("DELETE FROM detour WHERE told_hash = ?", Key.hash(told)) == 1)));
    }

    private Optional<String> kept(Sql sql, Key browser, String told, String purpose) {
        return sql.one(
                "SELECT body FROM detour WHERE told_hash = ? AND browser_hash = ? AND purpose = ? AND expires_at > ?",
                row -> row.text("body"),
                Key.hash(told),
                browser.hash(),
                purpose,
                Timestamp.from(clock.instant()));
    }

    private Optional<Key> sent(Context context) {
        return Optional.ofNullable(context.cookie(name())).flatMap(Key::of);
    }

    /** The browser's own key; each new detour makes it last ten minutes from now. */
    private Key browser(Context context) {
        Key known = context.attribute(IN_REQUEST);
        if (known != null) {
            return known;
        }
        Key key = sent(context).orElseGet(() -> Key.fresh(random));
        context.attribute(IN_REQUEST, key);
        // Lax, not Strict: who comes back from another site brings it along.
        Cookie cookie = new Cookie(name(), key.text(), "/", (int) GOOD_FOR.toSeconds(), secure, true);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
        return key;
    }

    private String name() {
        return secure ? "__Host-detour" : "detour";
    }
}

package dev.ackademy.admin;

import dev.ackademy.live.Knock;
import dev.ackademy.live.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who comes in: {@code auth {username: "admin", password}}, or {@code {sessionId}} with what an earlier visit was given.
 *
 * <p>A session comes in even where passwords are not heard for a minute. Behind a proxy everybody has one address, and
 * else a stranger could keep operators out by guessing.
 */
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String USER = "admin";
    /** The page asks for the password again when it hears exactly this. */
    private static final Refusal WRONG = new Refusal("invalid credentials", Map.of("code", "wrong_password"));

    private static final Refusal TOO_MANY = new Refusal(
            "too many wrong passwords came from your address; wait a minute", Map.of("code", "too_many_tries"));
    private static final Refusal STRANGE_PAGE = new Refusal(
            "this page may not look on; the server's --admin-origin names those that may",
            Map.of("code", "strange_page"));

    private final AdminSettings settings;
    private final Sessions sessions;
    private final Tries tries;

    Door(AdminSettings settings, Sessions sessions, Tries tries) {
        this.settings = settings;
        this.sessions = sessions;
        this.tries = tries;
    }

    /** Empty: come in. */
    Optional<Refusal> check(Knock knock) {
        if (!knock.origin().isEmpty() && !settings.origins().contains(knock.origin())) {
            return Optional.of(STRANGE_PAGE);
        }
        if (hasSession(knock)) {
            return Optional.empty();
        }
        if (tries.tooMany(knock.address())) {
            return Optional.of(TOO_MANY);
        }
        if (!(knock.auth().get("password") instanceof String guess)) {
            return Optional.of(WRONG);
        }
        // The password is always compared, so how long an answer takes does not tell names from passwords.
        boolean rightPassword = settings.password().is(guess);
        if (!rightPassword || !USER.equals(knock.auth().get("username"))) {
            LOG.warn("a wrong name or password for /admin from {}", knock.address());
            tries.addWrong(knock.address());
            return Optional.of(WRONG);
        }
        LOG.info("an operator has signed in from {}", knock.address());
        return Optional.empty();
    }

    boolean hasSession(Knock knock) {
        @Nullable Object id = knock.auth().get("sessionId");
        return id instanceof String text && sessions.isOpen(text);
    }
}

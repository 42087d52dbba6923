package dev.ackademy.learner.account;

import dev.ackademy.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One browser in which somebody is signed in.
 *
 * @param id not the key, so pages may show it
 * @param device as in {@link Device}
 */
public record Session(UUID id, Account account, String device, Instant createdAt, Instant seenAt) {
    /** For so long after signing in, one may change how the account is entered. */
    public static final Duration FRESH = Duration.ofMinutes(30);

    boolean isFresh(Instant now) {
        return createdAt.plus(FRESH).isAfter(now);
    }

    /** @throws Refusal when it is older than {@link #FRESH} */
    void requireFresh(Instant now) {
        if (!isFresh(now)) {
            throw new Refusal(403, "sign-in-again", "account.sign-in-again");
        }
    }
}

package dev.ackademy.learner.oidc;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.account.Account;

/** Who has come back from a provider. */
sealed interface Arrival {
    /** Somebody with an account. */
    record Known(Account account, UiLanguage language, String to) implements Arrival {}

    /**
     * Somebody without one.
     *
     * @param key under which they are remembered while they choose a name
     */
    record Newcomer(String key, UiLanguage language) implements Arrival {}

    /** Somebody who is signed in, and has one way in more now. */
    record Added(UiLanguage language) implements Arrival {}
}

package dev.ackademy.learner.account;

import dev.ackademy.limit.Allowances;
import dev.ackademy.limit.Network;
import dev.ackademy.web.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The way in with a password: signing in, choosing another, and the links for those who forgot theirs. */
public final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** How long a link to choose a new password is good. */
    static final Duration LINK_GOOD_FOR = Duration.ofDays(1);

    private static final int REMEMBERED = 10_000;

    private final AccountStore store;
    private final SessionStore sessions;
    private final Clock clock;
    private final PasswordHashes hashes = new PasswordHashes();
    private final SecureRandom random = new SecureRandom();
    private final Allowances<Network> triesByNetwork;
    private final Allowances<String> triesByName;

    Passwords(AccountStore store, SessionStore sessions, Clock clock, LongSupplier nanoTime) {
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
        this.triesByNetwork = new Allowances<>(Duration.ofSeconds(6), 20, REMEMBERED, nanoTime);
        // Whoever guesses at one name from many places; its owner, who knows it, waits 20 seconds at worst.
        this.triesByName = new Allowances<>(Duration.ofSeconds(20), 30, REMEMBERED, nanoTime);
    }

    String hash(String password) {
        return hashes.hash(password);
    }

    /** @throws Refusal when nobody should have this password, or not with this name */
    static void check(AccountName name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refusal(422, "bad-password", "account.bad-password", SHORTEST, LONGEST);
        }
        boolean guessed = password.codePoints().distinct().count() < 4
                || AccountName.of(password)
                        .map(AccountName::key)
                        .filter(name.key()::equals)
                        .isPresent();
        if (guessed) {
            throw new Refusal(422, "weak-password", "account.weak-password");
        }
    }

    /**
     * Whose name and password these are. What is told otherwise, and how long it takes, does not say whether there is such a
     * name.
     *
     * @throws Refusal when somebody tried too often
     */
    Optional<Account> signIn(String name, String password, Network from) {
        String tried = AccountName.of(name).map(AccountName::key).orElse("");
        if (!triesByNetwork.allows(from) || !triesByName.allows(tried)) {
            throw new Refusal(429, "too-many-tries", "account.too-many-tries");
        }
        if (password.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        Optional<Account> account = AccountName.of(name).flatMap(store::find);
        Optional<String> hash = account.flatMap(store::password);
        if (hash.isEmpty()) {
            hashes.checkNobodys(password);
            return Optional.empty();
        }
        return hashes.isRight(password, hash.get()) ? account : Optional.empty();
    }

    /**
     * @throws Refusal when the current password is wrong, or the new one will not do
     */
    void change(Session session, String current, String fresh, Network from) {
        Account account = session.account();
        if (account.hasPassword()
                && signIn(account.name().text(), current, from).isEmpty()) {
            throw new Refusal(403, "wrong-password", "account.wrong-password");
        }
        if (!account.hasPassword()) {
            session.requireFresh(clock.instant());
        }
        check(account.name(), fresh);
        store.setPassword(account, hashes.hash(fresh));
        store.dropLinks(account);
        // Whoever knew the old one is put out.
        sessions.endAllBut(account, session.id());
    }

    /** What stands in a link that lets an account's owner choose a new password, once, within a day. */
    public String resetLink(Account account) {
        Key key = Key.fresh(random);
        store.dropLinks(account);
        store.addLink(account, key, LINK_GOOD_FOR);
        return key.text();
    }

    /** Whose link it is, while it is good. */
    Optional<Account> byLink(String key) {
        return Key.of(key).flatMap(store::byLink);
    }

    /**
     * Chooses a new password with a link, which is then used up, and ends all sessions.
     *
     * @throws Refusal when the password will not do, or the link is not good
     */
    Account reset(String key, String password) {
        Account account = byLink(key).orElseThrow(() -> new Refusal(410, "link-over", "account.link-over"));
        check(account.name(), password);
        store.setPassword(account, hashes.hash(password));
        store.dropLinks(account);
        sessions.endAll(account);
        return account;
    }
}

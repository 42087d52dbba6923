package dev.ackademy.learner.account;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.limit.Allowances;
import dev.ackademy.limit.Network;
import dev.ackademy.store.Database;
import dev.ackademy.store.Sql;
import dev.ackademy.store.TakenException;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import dev.ackademy.web.WebSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Signing up, and what an account's owner or an operator may do with it. */
public final class Accounts {
    private static final int REMEMBERED = 10_000;

    private final Database database;
    private final Clock clock;
    private final AccountStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final List<Belongings> belongings;
    private final SecureRandom random = new SecureRandom();
    private final Allowances<Network> newcomers;

    /**
     * @param belongings of all rooms
     * @param nanoTime as {@link System#nanoTime}
     */
    public Accounts(Database database, Clock clock, LongSupplier nanoTime, List<Belongings> belongings) {
        this.database = database;
        this.clock = clock;
        this.store = new AccountStore(database, clock);
        this.sessions = new SessionStore(database, store, clock);
        this.passwords = new Passwords(store, sessions, clock, nanoTime);
        this.belongings = List.copyOf(belongings);
        this.newcomers = new Allowances<>(Duration.ofMinutes(2), 10, REMEMBERED, nanoTime);
    }

    /** The way in with a password. */
    public Passwords passwords() {
        return passwords;
    }

    SessionStore sessions() {
        return sessions;
    }

    /** The sessions of these accounts, for a site with these settings. */
    public Sessions sessions(WebSettings settings) {
        return new Sessions(sessions, settings);
    }

    /**
     * Makes an account.
     *
     * @throws Refusal when the name or the password will not do, or somebody made too many from there
     */
    Account signUp(String name, String password, Network from) {
        AccountName wanted = name(name);
        Passwords.check(wanted, password);
        if (!newcomers.allows(from)) {
            throw new Refusal(429, "too-many", "account.too-many-new");
        }
        return add(wanted, Optional.of(password), Role.LEARNER);
    }

    /**
     * Whether somebody may be called that, before they go to some trouble for it. It may be taken yet when they come back.
     *
     * @throws Refusal when the name will not do, or is taken
     */
    public AccountName available(String name) {
        AccountName wanted = name(name);
        if (store.find(wanted).isPresent()) {
            throw taken(wanted);
        }
        return wanted;
    }

    /**
     * Makes an account without a password.
     *
     * @param wayIn gives it another way in, in the same transaction
     * @throws Refusal when the name will not do, or somebody made too many from there
     */
    public Account signUp(UUID id, String name, Network from, BiConsumer<Sql, Account> wayIn) {
        AccountName wanted = name(name);
        if (!newcomers.allows(from)) {
            throw new Refusal(429, "too-many", "account.too-many-new");
        }
        return add(id, wanted, Optional.empty(), Role.LEARNER, wayIn);
    }

    /**
     * Makes an account with a role, for an operator at the command line.
     *
     * @throws Refusal when the name or the password will not do
     */
    public Account create(String name, String password, Role role) {
        AccountName wanted = name(name);
        Passwords.check(wanted, password);
        return add(wanted, Optional.of(password), role);
    }

    private Account add(AccountName name, Optional<String> password, Role role) {
        return add(UUID.randomUUID(), name, password.map(passwords::hash), role, (sql, account) -> {});
    }

    private Account add(UUID id, AccountName name, Optional<String> hash, Role role, BiConsumer<Sql, Account> wayIn) {
        try {
            return database.transaction(sql -> {
                Account account = store.add(sql, id, name, hash, role, Visitor.fresh(random));
                wayIn.accept(sql, account);
                return account;
            });
        } catch (TakenException taken) {
            throw taken(name);
        }
    }

    private static Refusal taken(AccountName name) {
        return new Refusal(409, "name-taken", "account.name-taken", name.text());
    }

    private static AccountName name(String typed) {
        return AccountName.of(typed)
                .orElseThrow(() ->
                        new Refusal(422, "bad-name", "account.bad-name", AccountName.SHORTEST, AccountName.LONGEST));
    }

    /** Gives an account what its owner did before signing in. */
    public void adopt(Account account, Visitor before) {
        if (before.equals(account.visitor())) {
            return;
        }
        database.transaction(sql -> {
            belongings.forEach(own -> own.move(sql, before, account.visitor()));
            return account;
        });
    }

    /**
     * Takes a way in away, unless it is the last one.
     *
     * @param takeAway what does it
     * @throws Refusal when no way in would be left; then nothing was taken away
     */
    public void takeWayIn(Account account, Consumer<Sql> takeAway) {
        database.transaction(sql -> {
            store.lock(sql, account);
            takeAway.accept(sql);
            if (!store.hasPassword(sql, account)
                    && waysIn().allMatch(way -> way.of(sql, account.id()).isEmpty())) {
                throw new Refusal(409, "last-way-in", "account.last-way-in");
            }
            return account;
        });
    }

    private Stream<WayInBelongings> waysIn() {
        return belongings.stream().filter(WayInBelongings.class::isInstance).map(WayInBelongings.class::cast);
    }

    /**
     * Holds whoever changes how an account is entered to having signed in lately: a browser that was left alone, or a stolen
     * session, must not become a way in of its own.
     *
     * @throws Refusal when the session is older than {@link Session#FRESH}
     */
    public void requireFresh(Session session) {
        session.requireFresh(clock.instant());
    }

    boolean isFresh(Session session) {
        return session.isFresh(clock.instant());
    }

    /** Everything that is kept of an account, as values that JSON has. */
    Map<String, Object> export(Account account) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", account.name().text());
        all.put("role", account.role().id());
        all.put("createdAt", account.createdAt().toString());
        all.put(
                "sessions",
                sessions.of(account).stream()
                        .map(session -> Map.of(
                                "device", session.device(),
                                "createdAt", session.createdAt().toString(),
                                "seenAt", session.seenAt().toString()))
                        .toList());
        database.transaction(sql -> {
            belongings.forEach(own -> all.put(own.name(), own.export(sql, account.visitor())));
            return all;
        });
        return all;
    }

    /** Forgets an account and everything of it, at once and for good. */
    void delete(Account account) {
        database.transaction(sql -> {
            belongings.forEach(own -> own.erase(sql, account.visitor()));
            store.delete(sql, account);
            return account;
        });
    }

    public Optional<Account> find(String name) {
        return AccountName.of(name).flatMap(store::find);
    }

    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    /** The newest first. */
    List<Account> newest(int most) {
        return store.newest(most);
    }

    public void setRole(Account account, Role role) {
        store.setRole(account, role);
    }
}

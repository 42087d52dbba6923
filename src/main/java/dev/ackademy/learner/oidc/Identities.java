package dev.ackademy.learner.oidc;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.account.WayInTries;
import dev.ackademy.store.Database;
import dev.ackademy.store.TakenException;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.WebSettings;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people in whom a provider vouches for: the authorization code flow with PKCE (OpenID Connect Core 1.0, 3.1; RFC 9700).
 * Each errand is for one browser, one provider and one account or none, good for ten minutes and once. Who comes for the
 * first time chooses a name; no account is ever entered by what a provider calls somebody.
 */
public final class Identities implements AutoCloseable {
    /** Of one account. */
    static final int MOST = 10;

    /** A provider answers within that, or does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is longer leads to no page here. */
    private static final int LONGEST_WAY_BACK = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);

    private final SecureRandom random = new SecureRandom();
    private final Counterparts counterparts;
    private final IdentityStore store;
    private final Newcomers newcomers;
    private final Accounts accounts;
    private final Detours detours;
    private final WayInTries tries;

    /**
     * @param providers in the order in which pages show them; perhaps none
     * @param nanoTime as {@link System#nanoTime}
     */
    public Identities(
            List<Provider> providers,
            Database database,
            Accounts accounts,
            Detours detours,
            WebSettings settings,
            Clock clock,
            LongSupplier nanoTime) {
        this(providers, database, accounts, detours, settings, clock, nanoTime, PATIENCE);
    }

    Identities(
            List<Provider> providers,
            Database database,
            Accounts accounts,
            Detours detours,
            WebSettings settings,
            Clock clock,
            LongSupplier nanoTime,
            Duration patience) {
        this.counterparts = new Counterparts(providers, settings, patience, clock);
        this.store = new IdentityStore(database, clock);
        this.newcomers = new Newcomers(store, accounts, detours);
        this.accounts = accounts;
        this.detours = detours;
        this.tries = new WayInTries(nanoTime);
    }

    List<Provider> providers() {
        return counterparts.providers();
    }

    /** @throws NotFoundResponse when the operator names none of that id */
    Provider provider(String id) {
        return counterparts.of(id).provider();
    }

    Newcomers newcomers() {
        return newcomers;
    }

    List<Identity> of(Account account) {
        return store.of(account.id());
    }

    /** Where this browser goes to sign in. */
    URI toSignIn(Context context, String provider, UiLanguage language, String to) throws Mishap {
        String kept = to.length() > LONGEST_WAY_BACK ? "" : to;
        return begin(context, counterparts.of(provider), errand(language, kept, Optional.empty()));
    }

    /**
     * Where this browser goes so that its account gets another way in.
     *
     * @throws Refusal when the session is too old for that
     */
    URI toAdd(Context context, String provider, UiLanguage language, Session session) throws Mishap {
        accounts.requireFresh(session);
        String home = "/" + language.tag() + "/me";
        return begin(
                context,
                counterparts.of(provider),
                errand(language, home, Optional.of(session.account().id())));
    }

    private URI begin(Context context, Counterpart counterpart, Errand errand) throws Mishap {
        tries.count(context);
        String state = secret();
        URI login = counterpart.login(state, errand);
        detours.begin(context, state, purpose(counterpart), errand.json());
        return login;
    }

    private Errand errand(UiLanguage language, String to, Optional<UUID> account) {
        return new Errand(language, to, secret(), secret(), account);
    }

    /**
     * Who this browser is, which comes back from a provider.
     *
     * @param session of this browser, if somebody is signed in
     */
    Arrival back(Context context, String provider, Optional<Session> session) throws Mishap {
        tries.count(context);
        Counterpart counterpart = counterparts.of(provider);
        Errand errand = detours.end(context, one(context, "state"), purpose(counterpart))
                .map(Errand::of)
                .orElseThrow(() -> new Mishap(Mishap.Kind.OVER, "a state that nobody has"));
        try {
            return arrive(context, counterpart, errand, session);
        } catch (Mishap mishap) {
            LOG.info(
                    "{}: {} ({})",
                    counterpart.provider(),
                    mishap.kind(),
                    Problem.cut(String.valueOf(mishap.getMessage())));
            throw mishap.during(errand);
        }
    }

    private Arrival arrive(Context context, Counterpart counterpart, Errand errand, Optional<Session> session)
            throws Mishap {
        requireIssuer(context, counterpart);
        String code = one(context, "code");
        if (code.isEmpty()) {
            throw new Mishap(Mishap.Kind.DENIED, "no code, but " + one(context, "error"));
        }
        Optional<Account> mine =
                session.map(Session::account).filter(account -> errand.account().equals(Optional.of(account.id())));
        if (errand.account().isPresent() && mine.isEmpty()) {
            throw new Mishap(Mishap.Kind.OVER, "another account than the one that asked");
        }
        Vouched vouched = counterpart.redeem(code, errand);
        if (mine.isPresent()) {
            add(mine.get(), vouched);
            return new Arrival.Added(errand.language());
        }
        Optional<Account> known = newcomers.known(vouched);
        if (known.isPresent()) {
            return new Arrival.Known(known.get(), errand.language(), errand.to());
        }
        String key = secret();
        newcomers.remember(context, key, vouched);
        return new Arrival.Newcomer(key, errand.language());
    }

    /** Which provider an answer is from, it says itself, if it ever does (RFC 9207, 2.4). */
    private static void requireIssuer(Context context, Counterpart counterpart) throws Mishap {
        String issuer = one(context, "iss");
        boolean silent = context.queryParam("iss") == null;
        if (silent
                ? counterpart.saysWhoItIs()
                : !issuer.equals(counterpart.provider().issuer())) {
            throw new Mishap(Mishap.Kind.UNPROVEN, "an answer of '" + issuer + "'");
        }
    }

    private void add(Account account, Vouched vouched) throws Mishap {
        Optional<Identity> held = store.find(vouched);
        if (held.map(Identity::account).filter(account.id()::equals).isPresent()) {
            return;
        }
        if (held.isPresent()) {
            throw new Mishap(Mishap.Kind.HELD, "another account has it");
        }
        if (store.of(account.id()).size() >= MOST) {
            throw new Mishap(Mishap.Kind.MANY, "has " + MOST);
        }
        try {
            store.add(account.id(), vouched);
        } catch (TakenException meanwhile) {
            throw new Mishap(Mishap.Kind.HELD, meanwhile);
        }
    }

    /**
     * Makes the account of a newcomer.
     *
     * @throws Refusal when the name will not do or is taken; then another one can be tried
     */
    Account signUp(Context context, String key, String name) {
        tries.count(context);
        return newcomers.signUp(context, key, name);
    }

    /** @throws Refusal when the session is too old for that, or no way in would be left */
    void remove(Session session, UUID identity) {
        accounts.requireFresh(session);
        accounts.takeWayIn(
                session.account(),
                sql -> IdentityStore.remove(sql, session.account().id(), identity));
    }

    private static String purpose(Counterpart counterpart) {
        return "oidc/" + counterpart.provider().id();
    }

    /** The one value of a parameter; empty when it has none, or several. */
    private static String one(Context context, String name) {
        List<String> values = context.queryParams(name);
        return values.size() == 1 ? values.getFirst() : "";
    }

    /** 256 random bits, base64url without padding: 43 characters, as RFC 7636, 4.1, wants them. */
    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        counterparts.close();
    }
}

package dev.ackademy.learner.oidc;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.AccountName;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.learner.account.Callers;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.learner.account.Session;
import dev.ackademy.limit.Allowances;
import dev.ackademy.limit.Network;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Where a provider sends browsers back to; its id follows. */
    static final String BACK = "/oidc/back/";

    /** A provider answers within that, or does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is longer leads to no page here. */
    private static final int LONGEST_WAY_BACK = 500;

    /** To who runs it on their own machine, the site says that it is at {@code localhost}. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    private static final int REMEMBERED = 10_000;
    private static final String NEWCOMER = "oidc/newcomer";
    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);

    private final SecureRandom random = new SecureRandom();
    private final Map<Slug, Counterpart> counterparts = new LinkedHashMap<>();
    private final IdentityStore store;
    private final Accounts accounts;
    private final Detours detours;
    private final Clock clock;
    private final Allowances<Network> tries;

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
        this.store = new IdentityStore(database);
        this.accounts = accounts;
        this.detours = detours;
        this.clock = clock;
        this.tries = new Allowances<>(Duration.ofSeconds(1), 100, REMEMBERED, nanoTime);
        for (Provider provider : providers) {
            // Each has an address of its own to come back to, so that none can pass on what another gave (RFC 9700,
            // 4.4.2).
            URI back = URI.create(origin(settings) + BACK + provider.id());
            counterparts.put(provider.id(), new Counterpart(provider, back, new Courier(patience), clock));
        }
    }

    /** Where visitors see the site: their browser must come back to the host that it has our cookies of. */
    private static String origin(WebSettings settings) {
        boolean here = settings.publicOrigin().isEmpty() && LOOPBACK.contains(settings.host());
        return here ? "http://localhost:" + settings.port() : settings.origin();
    }

    List<Provider> providers() {
        return counterparts.values().stream().map(Counterpart::provider).toList();
    }

    /** @throws NotFoundResponse when the operator names none of that id */
    Provider provider(String id) {
        return counterpart(id).provider();
    }

    private Counterpart counterpart(String id) {
        return Optional.of(id)
                .filter(Slug::isSlug)
                .map(Slug::new)
                .map(counterparts::get)
                .orElseThrow(() -> new NotFoundResponse("Nobody signs in with '" + Problem.cut(id) + "' here."));
    }

    List<Identity> of(Account account) {
        return store.of(account.id());
    }

    /** Where this browser goes to sign in. */
    URI toSignIn(Context context, String provider, UiLanguage language, String to) throws Mishap {
        String kept = to.length() > LONGEST_WAY_BACK ? "" : to;
        return begin(context, counterpart(provider), errand(language, kept, Optional.empty()));
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
                counterpart(provider),
                errand(language, home, Optional.of(session.account().id())));
    }

    private URI begin(Context context, Counterpart counterpart, Errand errand) throws Mishap {
        count(context);
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
        count(context);
        Counterpart counterpart = counterpart(provider);
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
        return known(vouched)
                .<Arrival>map(account -> new Arrival.Known(account, errand.language(), errand.to()))
                .orElseGet(() -> new Arrival.Newcomer(remember(context, vouched), errand.language()));
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

    private Optional<Account> known(Vouched vouched) {
        Optional<Identity> identity = store.find(vouched.issuer(), vouched.subject());
        identity.ifPresent(found -> store.used(found, now()));
        return identity.flatMap(found -> accounts.find(found.account()));
    }

    private void add(Account account, Vouched vouched) throws Mishap {
        Optional<Identity> held = store.find(vouched.issuer(), vouched.subject());
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
            store.add(identity(account.id(), vouched));
        } catch (TakenException meanwhile) {
            throw new Mishap(Mishap.Kind.HELD, meanwhile);
        }
    }

    private String remember(Context context, Vouched vouched) {
        String key = secret();
        detours.begin(context, key, NEWCOMER, vouched.json());
        return key;
    }

    /**
     * Who is about to choose a name in this browser.
     *
     * @throws Refusal when nobody is, or not any more
     */
    Vouched newcomer(Context context, String key) {
        return detours.look(context, key, NEWCOMER).map(Vouched::of).orElseThrow(Identities::over);
    }

    /** A name to propose, which may be had; empty when there is none. */
    String proposal(Vouched newcomer) {
        return AccountName.near(newcomer.called())
                .filter(name -> accounts.find(name.text()).isEmpty())
                .map(AccountName::text)
                .orElse("");
    }

    /**
     * Makes the account of who was vouched for.
     *
     * @throws Refusal when the name will not do or is taken; then another one can be tried
     */
    Account signUp(Context context, String key, String name) {
        count(context);
        newcomer(context, key);
        accounts.available(name);
        Vouched newcomer = detours.end(context, key, NEWCOMER).map(Vouched::of).orElseThrow(Identities::over);
        // Whoever has two tabs open may have been here already.
        return known(newcomer)
                .orElseGet(() -> accounts.signUp(
                        UUID.randomUUID(),
                        name,
                        Callers.network(context),
                        (sql, account) -> IdentityStore.add(sql, identity(account.id(), newcomer))));
    }

    /** @throws Refusal when the session is too old for that, or no way in would be left */
    void remove(Session session, UUID identity) {
        accounts.requireFresh(session);
        accounts.takeWayIn(
                session.account(),
                sql -> IdentityStore.remove(sql, session.account().id(), identity));
    }

    private Identity identity(UUID account, Vouched vouched) {
        Instant now = now();
        return new Identity(UUID.randomUUID(), account, vouched.issuer(), vouched.subject(), now, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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

    private void count(Context context) {
        if (!tries.allows(Callers.network(context))) {
            throw new Refusal(429, "too-many-tries", "account.too-many-tries");
        }
    }

    private static Refusal over() {
        return new Refusal(422, "oidc-over", "oidc.over");
    }

    @Override
    public void close() {
        Collection<Counterpart> all = counterparts.values();
        all.forEach(Counterpart::close);
    }
}

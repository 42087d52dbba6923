package dev.ackademy.app;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.Visitors;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.learner.account.Entrance;
import dev.ackademy.learner.account.MePages;
import dev.ackademy.learner.account.OwnPart;
import dev.ackademy.learner.account.PeoplePages;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.account.SignInPages;
import dev.ackademy.learner.account.WayIn;
import dev.ackademy.learner.oidc.Identities;
import dev.ackademy.learner.oidc.IdentityBelongings;
import dev.ackademy.learner.oidc.OidcPages;
import dev.ackademy.learner.oidc.Provider;
import dev.ackademy.learner.passkey.PasskeyApi;
import dev.ackademy.learner.passkey.PasskeyBelongings;
import dev.ackademy.learner.passkey.Passkeys;
import dev.ackademy.store.Database;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebSettings;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Who comes to the site, with an account or without: all ways in, and the pages about oneself. */
final class People implements AutoCloseable {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Visitors visitors;
    private final Passkeys passkeys;
    private final Identities identities;

    /** @param belongings of all rooms that keep something for visitors, but those of the ways in */
    People(
            Database database,
            WebSettings settings,
            List<Provider> providers,
            Clock clock,
            List<Belongings> belongings) {
        this.accounts = new Accounts(
                database,
                clock,
                System::nanoTime,
                Stream.concat(Stream.of(new PasskeyBelongings(), new IdentityBelongings()), belongings.stream())
                        .toList());
        this.sessions = accounts.sessions(settings);
        this.visitors = new Visitors(settings, sessions::visitor);
        Detours detours = new Detours(database, settings, clock);
        this.passkeys = new Passkeys(database, accounts, detours, settings, clock, System::nanoTime);
        this.identities = new Identities(providers, database, accounts, detours, settings, clock, System::nanoTime);
    }

    Sessions sessions() {
        return sessions;
    }

    Visitors visitors() {
        return visitors;
    }

    /**
     * @param parts what other rooms show on one's own page
     * @param unread how many notifications somebody has not read
     */
    List<Routes> routes(List<OwnPart> parts, ToIntFunction<Visitor> unread, Views views) {
        Entrance entrance = new Entrance(accounts, sessions, visitors);
        PasskeyApi byPasskey = new PasskeyApi(passkeys, entrance, sessions);
        OidcPages byProvider = new OidcPages(identities, entrance, sessions, views);
        List<WayIn> ways = List.of(byPasskey, byProvider);
        return List.of(
                byPasskey,
                byProvider,
                new SignInPages(accounts, entrance, views, ways),
                new MePages(accounts, sessions, parts, ways, unread, views),
                new PeoplePages(accounts, sessions, views));
    }

    @Override
    public void close() {
        identities.close();
    }
}

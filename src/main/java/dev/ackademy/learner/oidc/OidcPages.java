package dev.ackademy.learner.oidc;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Entrance;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.account.WayIn;
import dev.ackademy.web.Ids;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Page;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way to a provider and back, with or without scripts. Only a form of ours sends a browser there, so no other site can;
 * and it answers with a page that leads on, because the policy of the page before lets a form lead to no other site.
 */
public final class OidcPages implements Routes, WayIn {
    private final Identities identities;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Views views;

    public OidcPages(Identities identities, Entrance entrance, Sessions sessions, Views views) {
        this.identities = identities;
        this.entrance = entrance;
        this.sessions = sessions;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get(Counterparts.BACK + "{provider}", this::back, Role.ANYONE);
        routes.post("/{lang}/sign-in/with/{provider}", this::signIn, Role.ANYONE);
        routes.get("/{lang}/sign-up/{key}", context -> showNewcomer(context, Optional.empty()), Role.ANYONE);
        routes.post("/{lang}/sign-up/{key}", this::signUp, Role.ANYONE);
        routes.post("/{lang}/me/identities/{provider}/add", this::add, Role.LEARNER);
        routes.post("/{lang}/me/identities/{id}/remove", this::remove, Role.LEARNER);
    }

    private void signIn(Context context) {
        UiLanguage language = Languages.inPath(context);
        String to = field(context, "to");
        try {
            lead(context, language, identities.toSignIn(context, provider(context), language, to));
        } catch (Mishap mishap) {
            showMishap(context, mishap, language, to, false);
        }
    }

    private void add(Context context) {
        UiLanguage language = Languages.inPath(context);
        try {
            lead(context, language, identities.toAdd(context, provider(context), language, session(context)));
        } catch (Mishap mishap) {
            showMishap(context, mishap, language, home(language), true);
        } catch (Refusal refusal) {
            context.redirect(home(language) + "?refused=" + refusal.code(), HttpStatus.SEE_OTHER);
        }
    }

    private void back(Context context) {
        UiLanguage language = Languages.of(context);
        try {
            context.redirect(
                    switch (identities.back(context, provider(context), sessions.of(context))) {
                        case Arrival.Known(Account account, UiLanguage left, String to) ->
                            entrance.enter(context, account, to, left);
                        case Arrival.Newcomer(String key, UiLanguage left) -> "/" + left.tag() + "/sign-up/" + key;
                        case Arrival.Added(UiLanguage left) -> home(left) + "?done=identity";
                    },
                    HttpStatus.SEE_OTHER);
        } catch (Mishap mishap) {
            Optional<Errand> errand = mishap.errand();
            showMishap(
                    context,
                    mishap,
                    errand.map(Errand::language).orElse(language),
                    errand.map(Errand::to).orElse(""),
                    errand.flatMap(Errand::account).isPresent());
        }
        context.header("Cache-Control", "no-store");
    }

    private void signUp(Context context) {
        String key = context.pathParam("key");
        Vouched newcomer = identities.newcomers().look(context, key);
        try {
            Account account = identities.signUp(context, key, field(context, "name"));
            context.redirect(
                    entrance.enter(context, account, newcomer.to(), Languages.inPath(context)), HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            showNewcomer(context, Optional.of(refusal));
        }
    }

    private void remove(Context context) {
        String home = home(Languages.inPath(context));
        try {
            identities.remove(session(context), Ids.inPath(context));
            context.redirect(home + "?done=identity-removed", HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            context.redirect(home + "?refused=" + refusal.code(), HttpStatus.SEE_OTHER);
        }
    }

    private void lead(Context context, UiLanguage language, URI login) {
        Words words = views.texts().in(language);
        String name = identities.provider(provider(context)).name(language);
        show(
                context,
                new Page(language, "/sign-in", words.say("oidc.leaving.title", name), "", "account"),
                "account/oidc-leaving",
                Map.of("address", login.toString(), "provider", name));
    }

    private void showNewcomer(Context context, Optional<Refusal> refusal) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        String key = context.pathParam("key");
        Vouched newcomer = identities.newcomers().look(context, key);
        refusal.ifPresent(refused -> context.status(refused.status()));
        show(
                context,
                new Page(language, "/sign-up/" + key, words.say("oidc.newcomer.title"), "", "account"),
                "account/oidc-newcomer",
                Map.of(
                        "provider",
                        identities.provider(newcomer.provider().text()).name(language),
                        "key",
                        key,
                        "name",
                        refusal.isPresent()
                                ? field(context, "name")
                                : identities.newcomers().proposal(newcomer),
                        "refusal",
                        refusal.map(refused -> refused.in(words)).orElse("")));
    }

    /** @param adding whether it was to be one way in more */
    private void showMishap(Context context, Mishap mishap, UiLanguage language, String to, boolean adding) {
        Words words = views.texts().in(language);
        Provider provider = identities.provider(provider(context));
        context.status(mishap.kind().status());
        show(
                context,
                new Page(language, "/sign-in", words.say("oidc.refused.title"), "", "account"),
                "account/oidc-refused",
                Map.of(
                        "refusal",
                        words.say(mishap.kind().key(), provider.name(language), Identities.MOST),
                        "provider",
                        new OidcView.Offer(provider.id().text(), provider.name(language)),
                        "adding",
                        adding,
                        "to",
                        to));
    }

    private void show(Context context, Page page, String template, Map<String, Object> model) {
        context.header("Cache-Control", "no-store");
        views.show(context, page.unlisted(), template, model);
    }

    @Override
    public String name() {
        return "oidc";
    }

    @Override
    public Object offer(Words words) {
        return OidcView.of(identities.providers(), List.of(), words);
    }

    @Override
    public Object mine(Session session, Words words) {
        return OidcView.of(identities.providers(), identities.of(session.account()), words);
    }

    private static String provider(Context context) {
        return context.pathParam("provider");
    }

    private Session session(Context context) {
        return sessions.of(context).orElseThrow();
    }

    private static String home(UiLanguage language) {
        return "/" + language.tag() + "/me";
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}

package dev.ackademy.learner.account;

import dev.ackademy.kit.UiLanguage;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing up, in and out, with or without scripts. Whoever was somewhere comes back there, with what they had done. */
public final class SignInPages implements Routes {
    private final Accounts accounts;
    private final Entrance entrance;
    private final Views views;
    private final List<WayIn> ways;

    /** @param ways other than a password, in the order in which pages show them */
    public SignInPages(Accounts accounts, Entrance entrance, Views views, List<WayIn> ways) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.views = views;
        this.ways = List.copyOf(ways);
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/sign-in", context -> show(context, "sign-in", Optional.empty()), Role.ANYONE);
        routes.post("/{lang}/sign-in", this::signIn, Role.ANYONE);
        routes.get("/{lang}/sign-up", context -> show(context, "sign-up", Optional.empty()), Role.ANYONE);
        routes.post("/{lang}/sign-up", this::signUp, Role.ANYONE);
        routes.post("/{lang}/sign-out", this::signOut, Role.ANYONE);
        routes.get("/{lang}/reset/{key}", context -> showReset(context, Optional.empty()), Role.ANYONE);
        routes.post("/{lang}/reset/{key}", this::reset, Role.ANYONE);
    }

    private void signIn(Context context) {
        try {
            Account account = accounts.passwords()
                    .signIn(field(context, "name"), field(context, "password"), Callers.network(context))
                    .orElseThrow(() -> new Refusal(422, "wrong", "account.wrong"));
            enter(context, account);
        } catch (Refusal refusal) {
            show(context, "sign-in", Optional.of(refusal));
        }
    }

    private void signUp(Context context) {
        try {
            enter(
                    context,
                    accounts.signUp(field(context, "name"), field(context, "password"), Callers.network(context)));
        } catch (Refusal refusal) {
            show(context, "sign-up", Optional.of(refusal));
        }
    }

    private void enter(Context context, Account account) {
        context.redirect(
                entrance.enter(context, account, context.formParam("to"), Languages.inPath(context)),
                HttpStatus.SEE_OTHER);
    }

    private void signOut(Context context) {
        entrance.leave(context);
        context.redirect("/" + Languages.inPath(context).tag(), HttpStatus.SEE_OTHER);
    }

    private void showReset(Context context, Optional<Refusal> refusal) {
        Account account = accounts.passwords()
                .byLink(context.pathParam("key"))
                .orElseThrow(() -> new Refusal(410, "link-over", "account.link-over"));
        show(context, "reset", refusal, Map.of("name", account.name().text(), "key", context.pathParam("key")));
    }

    private void reset(Context context) {
        try {
            enter(context, accounts.passwords().reset(context.pathParam("key"), field(context, "password")));
        } catch (Refusal refusal) {
            showReset(context, Optional.of(refusal));
        }
    }

    private void show(Context context, String form, Optional<Refusal> refusal) {
        String to = Optional.ofNullable(context.formParam("to"))
                .or(() -> Optional.ofNullable(context.queryParam("to")))
                .orElse("");
        show(
                context,
                form,
                refusal,
                Map.of("name", field(context, "name"), "to", Back.local(to).orElse("")));
    }

    private void show(Context context, String form, Optional<Refusal> refusal, Map<String, String> fields) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        refusal.ifPresent(refused -> context.status(refused.status()));
        context.header("Cache-Control", "no-store");
        String path = "/" + form + (fields.containsKey("key") ? "/" + fields.get("key") : "");
        Page page = new Page(language, path, words.say("account." + form + ".title"), "", "account")
                .asking("to", fields.getOrDefault("to", ""))
                .unlisted();
        views.show(
                context,
                page,
                "account/" + form,
                Map.of(
                        "ways",
                        WayView.offers(ways, words),
                        "fields",
                        fields,
                        "refusal",
                        refusal.map(refused -> refused.in(words)).orElse("")));
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}

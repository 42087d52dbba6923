package dev.ackademy.learner.account;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.web.Ids;
import dev.ackademy.web.Json;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** One's own page: who I am here, where I am signed in, and my data. */
public final class MePages implements Routes {
    /** What a page may say has just been done. */
    private static final Set<String> DONE = Set.of(
            "password",
            "session",
            "deleted",
            "preferences",
            "passkey",
            "passkey-removed",
            "identity",
            "identity-removed");

    /** What a page may say was refused on another address. */
    private static final Set<String> REFUSED = Set.of("last-way-in", "sign-in-again");

    private final Accounts accounts;
    private final Sessions sessions;
    private final List<OwnPart> parts;
    private final Views views;
    private final List<WayIn> ways;
    private final ToIntFunction<Visitor> unread;

    /**
     * @param parts what other rooms show here
     * @param ways other than a password, in the order in which the page shows them
     * @param unread how many notifications somebody has not read; the wiring brings it, because this room has none
     */
    public MePages(
            Accounts accounts,
            Sessions sessions,
            List<OwnPart> parts,
            List<WayIn> ways,
            ToIntFunction<Visitor> unread,
            Views views) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.parts = List.copyOf(parts);
        this.views = views;
        this.ways = List.copyOf(ways);
        this.unread = unread;
    }

    @Override
    public void mount(RoutesConfig routes) {
        // First, or "api" would be taken for a language.
        routes.get("/api/me", this::tell, Role.ANYONE);
        routes.get("/{lang}/me", context -> show(context, ""), Role.ANYONE);
        routes.post("/{lang}/me/password", this::changePassword, Role.LEARNER);
        routes.post("/{lang}/me/sessions/{id}/end", this::endSession, Role.LEARNER);
        routes.get("/{lang}/me/export", this::export, Role.LEARNER);
        routes.post("/{lang}/me/delete", this::delete, Role.LEARNER);
    }

    private void tell(Context context) {
        context.header("Cache-Control", "no-store");
        context.json(sessions.of(context)
                .map(session -> Map.<String, Object>of(
                        "signedIn", true,
                        "name", session.account().name().text(),
                        "role", session.account().role().id(),
                        "unread", unread.applyAsInt(session.account().visitor())))
                .orElse(Map.of("signedIn", false)));
    }

    private void changePassword(Context context) {
        try {
            accounts.passwords()
                    .change(
                            session(context),
                            field(context, "current"),
                            field(context, "password"),
                            Callers.network(context));
            context.redirect(home(context) + "?done=password", HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            context.status(refusal.status());
            show(context, refusal.in(views.texts().in(Languages.inPath(context))));
        }
    }

    private void endSession(Context context) {
        accounts.sessions().end(session(context).account(), Ids.inPath(context));
        context.redirect(home(context) + "?done=session", HttpStatus.SEE_OTHER);
    }

    private void export(Context context) {
        Account account = session(context).account();
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"ackademy.json\"");
        context.contentType("application/json").result(Json.pretty(accounts.export(account)));
    }

    private void delete(Context context) {
        Account account = session(context).account();
        if (AccountName.of(field(context, "name"))
                .filter(account.name()::sameAs)
                .isEmpty()) {
            Refusal refusal = new Refusal(422, "not-the-name", "account.delete.not-the-name");
            context.status(refusal.status());
            show(context, refusal.in(views.texts().in(Languages.inPath(context))));
            return;
        }
        sessions.end(context);
        accounts.delete(account);
        context.redirect(home(context) + "?done=deleted", HttpStatus.SEE_OTHER);
    }

    private void show(Context context, String refusal) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "refusal",
                Optional.ofNullable(context.queryParam("refused"))
                        .filter(REFUSED::contains)
                        .map(refused -> words.say("account." + refused))
                        .orElse(refusal));
        model.put(
                "done",
                Optional.ofNullable(context.queryParam("done"))
                        .filter(DONE::contains)
                        .map(done -> words.say("account.done." + done))
                        .orElse(""));
        model.put(
                "to",
                Back.local(context.queryParam("to")).map(to -> "?to=" + to).orElse(""));
        model.put("mine", sessions.of(context).map(session -> mine(session, words)));
        model.put(
                "ways",
                sessions.of(context)
                        .map(session -> WayView.mine(ways, session, words))
                        .orElse(List.of()));
        model.put("fresh", sessions.of(context).filter(accounts::isFresh).isPresent());
        parts.forEach(part -> model.putAll(part.show(sessions.visitor(context), words)));
        context.header("Cache-Control", "no-store");
        Page page = new Page(language, "/me", words.say("account.me.title"), "", "account").unlisted();
        views.show(context, page, "account/me", model);
    }

    private MineView mine(Session session, Words words) {
        return MineView.of(session, accounts.sessions().of(session.account()), words);
    }

    private Session session(Context context) {
        return sessions.of(context).orElseThrow();
    }

    private static String home(Context context) {
        return "/" + Languages.inPath(context).tag() + "/me";
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}

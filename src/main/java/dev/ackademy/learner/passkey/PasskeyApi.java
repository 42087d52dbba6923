package dev.ackademy.learner.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Entrance;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.account.WayIn;
import dev.ackademy.web.Ids;
import dev.ackademy.web.Json;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * What the pages' script asks for: {@code …/options} gives what the browser hands to the authenticator, and the address
 * above it takes what the authenticator says. In which language a refusal is told says {@code ?lang=}.
 */
public final class PasskeyApi implements Routes, WayIn {
    private final Passkeys passkeys;
    private final Entrance entrance;
    private final Sessions sessions;

    public PasskeyApi(Passkeys passkeys, Entrance entrance, Sessions sessions) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.post("/api/passkeys/sign-in/options", context -> give(context, passkeys.toSignIn(context)), Role.ANYONE);
        routes.post("/api/passkeys/sign-in", this::signIn, Role.ANYONE);
        routes.post("/api/passkeys/sign-up/options", this::toSignUp, Role.ANYONE);
        routes.post("/api/passkeys/sign-up", this::signUp, Role.ANYONE);
        routes.post(
                "/api/passkeys/add/options",
                context -> give(context, passkeys.toAdd(context, session(context))),
                Role.LEARNER);
        routes.post("/api/passkeys/add", this::add, Role.LEARNER);
        routes.post("/{lang}/me/passkeys/{id}/remove", this::remove, Role.LEARNER);
    }

    private void signIn(Context context) {
        JsonNode sent = Json.read(context.body());
        enter(context, sent, passkeys.signIn(context, sent.path("credential").toString()));
    }

    private void toSignUp(Context context) {
        give(
                context,
                passkeys.toSignUp(
                        context, Json.read(context.body()).path("name").asText("")));
    }

    private void signUp(Context context) {
        JsonNode sent = Json.read(context.body());
        enter(context, sent, passkeys.signUp(context, sent.path("credential").toString()));
    }

    private void enter(Context context, JsonNode sent, Account account) {
        tell(context, entrance.enter(context, account, sent.path("to").asText(""), Languages.of(context)));
    }

    private void add(Context context) {
        JsonNode sent = Json.read(context.body());
        passkeys.add(
                context,
                session(context),
                sent.path("credential").toString(),
                sent.path("label").asText(""));
        tell(context, "/" + Languages.of(context).tag() + "/me?done=passkey");
    }

    private void remove(Context context) {
        String home = "/" + Languages.inPath(context).tag() + "/me";
        try {
            passkeys.remove(session(context), Ids.inPath(context));
            context.redirect(home + "?done=passkey-removed", HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            context.redirect(home + "?refused=" + refusal.code(), HttpStatus.SEE_OTHER);
        }
    }

    /** JSON that is written already. */
    private static void give(Context context, String json) {
        context.header("Cache-Control", "no-store");
        context.contentType("application/json").result(json);
    }

    /** Where the page goes next. */
    private static void tell(Context context, String to) {
        context.header("Cache-Control", "no-store");
        context.json(Map.of("to", to));
    }

    @Override
    public String name() {
        return "passkeys";
    }

    @Override
    public Object offer(Words words) {
        return PasskeysView.offered(passkeys.place());
    }

    @Override
    public Object mine(Session session, Words words) {
        return PasskeysView.of(passkeys.place(), passkeys.of(session.account()), session.device(), words);
    }

    private Session session(Context context) {
        return sessions.of(context).orElseThrow();
    }
}

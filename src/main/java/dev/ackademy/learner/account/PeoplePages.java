package dev.ackademy.learner.account;

import dev.ackademy.kit.UiLanguage;
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
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For operators: who may what, and links for those who forgot their password. */
public final class PeoplePages implements Routes {
    private static final int MOST = 200;
    private static final List<Role> ROLES = List.of(Role.LEARNER, Role.INSTRUCTOR, Role.OPERATOR);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Views views;

    /** An account as operators see it. */
    public record PersonView(String id, String name, Role role, String since) {
        static PersonView of(Account account, Words words) {
            return new PersonView(
                    account.id().toString(), account.name().text(), account.role(), words.day(account.createdAt()));
        }
    }

    public PeoplePages(Accounts accounts, Sessions sessions, Views views) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/people", context -> show(context, ""), Role.OPERATOR);
        routes.post("/{lang}/people/{id}/role", this::setRole, Role.OPERATOR);
        routes.post("/{lang}/people/{id}/reset", this::resetLink, Role.OPERATOR);
    }

    /** Nobody takes their own role away: a site whose last operator did so would have none. */
    private void setRole(Context context) {
        Account account = account(context);
        Role role = Role.of(Optional.ofNullable(context.formParam("role")).orElse(""))
                .filter(ROLES::contains)
                .orElseThrow(() -> new Refusal(422, "unknown-role", "people.unknown-role"));
        if (account.id().equals(sessions.of(context).orElseThrow().account().id())) {
            throw new Refusal(422, "own-role", "people.own-role");
        }
        accounts.setRole(account, role);
        context.redirect("/" + Languages.inPath(context).tag() + "/people", HttpStatus.SEE_OTHER);
    }

    private void resetLink(Context context) {
        Account account = account(context);
        show(
                context,
                "/" + Languages.inPath(context).tag() + "/reset/"
                        + accounts.passwords().resetLink(account));
    }

    private void show(Context context, String link) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        String asked = Optional.ofNullable(context.queryParam("name")).orElse("");
        List<Account> found = asked.isBlank()
                ? accounts.newest(MOST)
                : accounts.find(asked).map(List::of).orElse(List.of());
        context.header("Cache-Control", "no-store");
        Page page = new Page(language, "/people", words.say("people.title"), "", "account").unlisted();
        views.show(
                context,
                page,
                "account/people",
                Map.of(
                        "people",
                        found.stream()
                                .map(account -> PersonView.of(account, words))
                                .toList(),
                        "roles",
                        ROLES,
                        "asked",
                        asked,
                        "link",
                        link));
    }

    private Account account(Context context) {
        return accounts.find(Ids.inPath(context)).orElseThrow(NotFoundResponse::new);
    }
}

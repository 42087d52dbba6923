package dev.ackademy.community;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.account.Callers;
import dev.ackademy.learner.account.Device;
import dev.ackademy.learner.account.Sessions;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Telling a problem, signed in or not. The form shows all that goes along. */
final class ReportPages implements Routes {
    private final Reports reports;
    private final Sessions sessions;
    private final Views views;
    private final String version;

    /** @param version of the site */
    ReportPages(Reports reports, Sessions sessions, Views views, String version) {
        this.reports = reports;
        this.sessions = sessions;
        this.views = views;
        this.version = version;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/report", context -> show(context, query(context, "about"), "", ""), Role.ANYONE);
        routes.post("/{lang}/report", this::send, Role.ANYONE);
    }

    private void send(Context context) {
        UiLanguage language = Languages.inPath(context);
        String text = Typed.field(context, "text");
        String about = about(language, Typed.field(context, "about"));
        Optional<Visitor> reporter =
                Typed.field(context, "answer").equals("yes") ? sessions.visitor(context) : Optional.empty();
        try {
            reports.add(about, text, reporter, browser(context), version, Callers.network(context));
        } catch (Refusal refusal) {
            context.status(refusal.status());
            show(context, about, Typed.clean(text), refusal.in(views.texts().in(language)));
            return;
        }
        context.redirect(
                "/" + language.tag() + "/report?done=yes&about=" + URLEncoder.encode(about, StandardCharsets.UTF_8),
                HttpStatus.SEE_OTHER);
    }

    private void show(Context context, String asked, String text, String refusal) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        String about = about(language, asked);
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("text", text);
        model.put("refusal", refusal);
        model.put("done", query(context, "done").equals("yes"));
        model.put("signedIn", sessions.of(context).isPresent());
        model.put("browser", browser(context));
        model.put("version", version);
        context.header("Cache-Control", "no-store");
        Page page = new Page(language, "/report", words.say("report.title"), "", "")
                .asking("about", about)
                .unlisted();
        views.show(context, page, "community/report", model);
    }

    private static String about(UiLanguage language, String asked) {
        return About.of(asked, "/" + language.tag());
    }

    private static String browser(Context context) {
        return Device.of(Optional.ofNullable(context.userAgent()).orElse(""));
    }

    private static String query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }
}

package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what went wrong into an answer: an HTML page in the visitor's language, or JSON under {@code /api}. A fault of ours
 * is logged with an id, and the answer carries nothing but that id.
 */
final class Failures implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FAULT = 500;
    /** Statuses with a text of their own; the others share one. */
    private static final Set<Integer> WORDED = Set.of(401, 403, 404, 410, 413, 414, 429, 431, FAULT, 503);

    private final SecureRandom random = new SecureRandom();
    private final Views views;

    Failures(Views views) {
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> {
            Words words = views.texts().in(Languages.of(context));
            answer(context, refusal.status(), refusal.code(), refusal.in(words), "");
        });
        routes.exception(HttpResponseException.class, (refusal, context) -> {
            int status = refusal.getStatus();
            answer(context, status, "http-" + status, text(context, status), "");
        });
        routes.exception(Exception.class, (fault, context) -> {
            String id = newId();
            LOG.error("Fault {} at {} {}", id, context.method(), context.path(), fault);
            answer(context, FAULT, "fault", text(context, FAULT), id);
        });
    }

    private String text(Context context, int status) {
        return views.texts().text(Languages.of(context), "error." + worded(status) + ".text");
    }

    private void answer(Context context, int status, String code, String message, String faultId) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        if (context.path().startsWith("/api/")) {
            Map<String, String> error = faultId.isEmpty()
                    ? Map.of("code", code, "message", message)
                    : Map.of("code", code, "message", message, "id", faultId);
            context.json(Map.of("error", error));
            return;
        }
        UiLanguage language = Languages.of(context);
        String title = views.texts().text(language, "error." + worded(status) + ".title");
        views.show(
                context,
                new Page(language, "", title, "", "").unlisted(),
                "error",
                Map.of("status", status, "message", message, "faultId", faultId));
    }

    /** The part of its texts' keys. */
    static String worded(int status) {
        return WORDED.contains(status) ? Integer.toString(status) : status > FAULT ? "503" : "other";
    }

    private String newId() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

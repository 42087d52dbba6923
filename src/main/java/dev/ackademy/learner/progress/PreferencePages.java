package dev.ackademy.learner.progress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.learner.Visitors;
import dev.ackademy.web.Json;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what a learner chose about how they are counted: from the form on their own page, and from a browser's script. */
public final class PreferencePages implements Routes {
    private final Preferences preferences;
    private final Visitors visitors;

    public PreferencePages(Preferences preferences, Visitors visitors) {
        this.preferences = preferences;
        this.visitors = visitors;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.post("/api/me/preferences", this::tell, Role.LEARNER);
        routes.post("/{lang}/me/preferences", this::choose, Role.LEARNER);
    }

    private void choose(Context context) {
        boolean numbers = context.formParam("numbers") != null;
        preferences.choose(visitors.of(context), numbers, zone(context.formParam("zone")));
        context.redirect("/" + Languages.inPath(context).tag() + "/me?done=preferences", HttpStatus.SEE_OTHER);
    }

    private void tell(Context context) {
        JsonNode told = Json.read(context.body());
        preferences.choose(
                visitors.of(context),
                told.path("numbers").asBoolean(true),
                zone(told.path("zone").asText("")));
        context.header("Cache-Control", "no-store");
        context.json(preferences.of(visitors.of(context)).tree());
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Zones.named(name)
                .orElseThrow(() -> new Refusal(
                        422, "unknown-zone", "earned.zone.unknown", name.substring(0, Math.min(60, name.length())))));
    }
}

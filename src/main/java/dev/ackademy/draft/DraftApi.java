package dev.ackademy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Visitors;
import dev.ackademy.web.Ids;
import dev.ackademy.web.Json;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries drafts between an account and its owner's browsers. Who has no account keeps them in the browser alone. */
public final class DraftApi implements Routes {
    private final Drafts drafts;
    private final Supplier<ExerciseCatalog> exercises;
    private final Visitors visitors;

    public DraftApi(Drafts drafts, Supplier<ExerciseCatalog> exercises, Visitors visitors) {
        this.drafts = drafts;
        this.exercises = exercises;
        this.visitors = visitors;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/api/me/drafts/{exercise}/{language}", this::show, Role.LEARNER);
        routes.put("/api/me/drafts/{exercise}/{language}", this::write, Role.LEARNER);
    }

    private void show(Context context) {
        tell(context, drafts.of(place(context)));
    }

    private void write(Context context) {
        JsonNode body = Json.read(context.body());
        if (!body.path("text").isTextual()) {
            throw new BadRequestResponse("Expected {\"text\": …, \"base\": …}, found no text.");
        }
        tell(
                context,
                drafts.write(
                        place(context),
                        body.path("text").asText(),
                        Ids.of(body.path("base").asText(""))));
    }

    private static void tell(Context context, List<Version> versions) {
        context.header("Cache-Control", "no-store");
        context.json(Map.of("versions", versions.stream().map(Version::tree).toList()));
    }

    private Drafts.Place place(Context context) {
        Exercise exercise = Optional.of(context.pathParam("exercise"))
                .filter(Slug::isSlug)
                .flatMap(text -> exercises.get().find(new Slug(text)))
                .orElseThrow(() -> new NotFoundResponse("There is no such exercise."));
        ProgrammingLanguage language = ProgrammingLanguage.of(context.pathParam("language"))
                .filter(exercise.languages()::contains)
                .orElseThrow(() -> new NotFoundResponse("The exercise is not asked in that language."));
        return new Drafts.Place(visitors.of(context), exercise.slug(), language);
    }
}

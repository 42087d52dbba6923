package dev.ackademy.submission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitors;
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
import io.javalin.http.NotFoundResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Submitting and seeing what came of it, with or without scripts. */
public final class SubmissionPages implements Routes {
    private final Submissions submissions;
    private final SubmissionStatus status;
    private final Supplier<ExerciseCatalog> exercises;
    private final VerdictHtml verdicts;
    private final WorkspacePages workspaces;
    private final Visitors visitors;
    private final Views views;

    public SubmissionPages(
            Submissions submissions,
            SubmissionStatus status,
            Supplier<ExerciseCatalog> exercises,
            VerdictHtml verdicts,
            WorkspacePages workspaces,
            Visitors visitors,
            Views views) {
        this.submissions = submissions;
        this.status = status;
        this.exercises = exercises;
        this.verdicts = verdicts;
        this.workspaces = workspaces;
        this.visitors = visitors;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.post("/api/exercises/{slug}/submissions", this::acceptJson, Role.ANYONE);
        routes.get("/api/submissions/{id}", this::status, Role.ANYONE);
        routes.get("/api/submissions/{id}/source", this::source, Role.ANYONE);
        routes.post("/{lang}/exercises/{slug}/submissions", this::acceptForm, Role.ANYONE);
        routes.get("/{lang}/submissions/{id}", this::show, Role.ANYONE);
        routes.get("/{lang}/submissions/{id}/verdict", this::verdict, Role.ANYONE);
    }

    private void acceptJson(Context context) {
        JsonNode body = Json.read(utf8(context.bodyAsBytes()));
        String source = body.path("source").asText("");
        Submission submission = accept(context, body.path("language").asText(""), source);
        context.status(HttpStatus.ACCEPTED).json(Map.of("id", submission.id()));
    }

    private void acceptForm(Context context) {
        UiLanguage language = Languages.inPath(context);
        String written = Optional.ofNullable(context.formParam("language")).orElse("");
        String source =
                Optional.ofNullable(context.formParam("source")).orElse("").replace("\r\n", "\n");
        try {
            Submission submission = accept(context, written, source);
            context.redirect("/" + language.tag() + "/submissions/" + submission.id(), HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            ProgrammingLanguage known = ProgrammingLanguage.of(written).orElseThrow(() -> refusal);
            workspaces.showRefused(context, known, source, refusal);
        }
    }

    private Submission accept(Context context, String languageId, String source) {
        Exercise exercise = exercise(context.pathParam("slug"));
        ProgrammingLanguage language = ProgrammingLanguage.of(languageId)
                .orElseThrow(() -> new Refusal(422, "unknown-language", "submission.unknown-language", languageId));
        return submissions.accept(visitors.of(context), exercise, language, source);
    }

    /** Malformed text is refused rather than mended, so that what is graded is what was written. */
    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException garbled) {
            throw new Refusal(422, "not-utf8", "submission.not-utf8");
        }
    }

    private void status(Context context) throws InterruptedException {
        long after = Optional.ofNullable(context.queryParam("after"))
                .filter(text -> text.matches("\\d{1,15}"))
                .map(Long::parseLong)
                .orElse(-1L);
        context.header("Cache-Control", "no-store");
        context.json(status.of(submission(context), after));
    }

    private void source(Context context) {
        context.header("Cache-Control", "no-store");
        Submission submission = submission(context);
        context.json(Map.of("language", submission.language().id(), "source", submission.source()));
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Submission submission = submission(context);
        Exercise exercise = exercise(submission.exercise().text());
        Words words = views.texts().in(language);
        Map<String, Object> model = new HashMap<>();
        model.put("exercise", exercise.slug().text());
        model.put("title", exercise.task(language).title());
        model.put("submission", submission);
        model.put("verdict", verdicts.of(submission, language).orElse(""));
        if (submission.verdict().isEmpty()) {
            // Without scripts the page asks again by itself.
            context.header("Refresh", "2");
        }
        context.header("Cache-Control", "no-store");
        views.show(
                context,
                new Page(
                                language,
                                "/submissions/" + submission.id(),
                                words.say(
                                        "submission.title",
                                        submission.attempt(),
                                        exercise.task(language).title()),
                                "",
                                "exercises")
                        .unlisted(),
                "submission/show",
                model);
    }

    private void verdict(Context context) {
        UiLanguage language = Languages.inPath(context);
        Submission submission = submission(context);
        String html = verdicts.of(submission, language)
                .orElseThrow(() -> new NotFoundResponse("This submission is not decided yet."));
        context.header("Cache-Control", "no-store");
        context.html(html).contentType("text/html; charset=utf-8");
    }

    private Exercise exercise(String slug) {
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> exercises.get().find(new Slug(text)))
                .orElseThrow(() -> new NotFoundResponse("There is no exercise '" + slug + "'."));
    }

    private Submission submission(Context context) {
        return submissions.find(Ids.inPath(context)).orElseThrow(NotFoundResponse::new);
    }
}

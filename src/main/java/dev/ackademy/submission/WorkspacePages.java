package dev.ackademy.submission;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.Visitors;
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
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The page on which a learner reads a task, writes a server, submits it and sees what became of it; and their list. */
public final class WorkspacePages implements Routes {
    private final Submissions submissions;
    private final VerdictHtml verdicts;
    private final Supplier<ExerciseCatalog> exercises;
    private final BiFunction<Slug, UiLanguage, Optional<LessonLink>> lessons;
    private final Visitors visitors;
    private final Views views;

    /** Where a lesson is; this room does not know lessons, so the wiring tells. */
    public record LessonLink(String title, String url) {}

    public WorkspacePages(
            Submissions submissions,
            VerdictHtml verdicts,
            Supplier<ExerciseCatalog> exercises,
            BiFunction<Slug, UiLanguage, Optional<LessonLink>> lessons,
            Visitors visitors,
            Views views) {
        this.submissions = submissions;
        this.verdicts = verdicts;
        this.exercises = exercises;
        this.lessons = lessons;
        this.visitors = visitors;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/exercises", this::list, Role.ANYONE);
        routes.get("/{lang}/exercises/{slug}", this::show, Role.ANYONE);
    }

    private void list(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        List<Card> cards = exercises.get().published().stream()
                .map(exercise -> new Card(
                        exercise.slug().text(),
                        exercise.task(language).title(),
                        exercise.task(language).summary(),
                        exercise.xp(),
                        exercise.minutes()))
                .toList();
        Page page = new Page(
                language, "/exercises", words.say("exercises.title"), words.say("exercises.lead"), "exercises");
        views.keep(context, page, "exercise/list", () -> Map.of("exercises", cards));
    }

    /** One exercise in the list. */
    record Card(String slug, String title, String summary, int xp, int minutes) {}

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Exercise exercise = exercise(context.pathParam("slug"));
        Optional<Submission> attempt = attempt(context, exercise);
        Optional<ProgrammingLanguage> asked =
                Optional.ofNullable(context.queryParam("language")).flatMap(ProgrammingLanguage::of);
        ProgrammingLanguage written = attempt.map(Submission::language)
                .or(() -> asked)
                .filter(exercise.languages()::contains)
                .orElse(exercise.languages().getFirst());
        show(
                context,
                exercise,
                language,
                new Draft(
                        written,
                        attempt.isPresent() || asked.isPresent(),
                        attempt.map(Submission::source),
                        "",
                        attempt.flatMap(submission -> verdicts.of(submission, language))
                                .orElse("")));
    }

    /** The page again, with what was written still in it and the reason why it was not accepted. */
    void showRefused(Context context, ProgrammingLanguage written, String source, Refusal refusal) {
        UiLanguage language = Languages.inPath(context);
        Exercise exercise = exercise(context.pathParam("slug"));
        String trouble = refusal.in(views.texts().in(language));
        context.status(refusal.status());
        show(context, exercise, language, new Draft(written, true, Optional.of(source), trouble, ""));
    }

    /**
     * What stands in the text area.
     *
     * @param asked whether the language was chosen, so that a kept choice does not override it
     * @param source empty for the starter
     */
    private record Draft(
            ProgrammingLanguage written, boolean asked, Optional<String> source, String trouble, String verdict) {}

    private Exercise exercise(String slug) {
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> exercises.get().find(new Slug(text)))
                .orElseThrow(() -> new NotFoundResponse("There is no exercise '" + slug + "'."));
    }

    private void show(Context context, Exercise exercise, UiLanguage language, Draft draft) {
        Exercise.Task task = exercise.task(language);
        Words words = views.texts().in(language);
        context.header("Cache-Control", "no-store");
        views.show(
                context,
                new Page(language, "/exercises/" + exercise.slug(), task.title(), task.summary(), "exercises"),
                "exercise/show",
                Map.of(
                        "workspace",
                        workspace(visitors.of(context), exercise, language, draft, words),
                        "workspaceTexts",
                        Json.inScript(scriptTexts(exercise, words))));
    }

    private static Map<String, String> scriptTexts(Exercise exercise, Words words) {
        Map<String, String> texts = new LinkedHashMap<>(words.under("exercise.script."));
        if (exercise.languages().contains(ProgrammingLanguage.BROWSER)) {
            texts.put("grading.starting", words.say("exercise.page.starting"));
        }
        return texts;
    }

    private Workspace workspace(Visitor visitor, Exercise exercise, UiLanguage language, Draft draft, Words words) {
        String home = "/" + language.tag();
        Exercise.Task task = exercise.task(language);
        return new Workspace(
                exercise.slug().text(),
                task.title(),
                task.summary(),
                exercise.xp(),
                exercise.minutes(),
                task.html(),
                exercise.lesson()
                        .flatMap(lesson -> lessons.apply(lesson, language))
                        .map(link -> new Workspace.Link(link.title(), link.url()))
                        .orElse(null),
                exercise.languages().stream()
                        .map(one -> Workspace.LanguageTab.of(one, exercise.starter(one), words))
                        .toList(),
                draft.written().id(),
                draft.asked(),
                draft.source().orElse(exercise.starter(draft.written())),
                draft.source().isPresent(),
                home + "/exercises/" + exercise.slug() + "/submissions",
                draft.trouble(),
                submissions
                        .gradingOff(exercise)
                        .map(reason -> words.say("submission.off", reason))
                        .orElse(""),
                draft.verdict(),
                attempts(visitor, exercise, home, words),
                commands(exercise, draft.written()),
                home);
    }

    /** {@code ?attempt=ID} puts an earlier source back. */
    private Optional<Submission> attempt(Context context, Exercise exercise) {
        try {
            return Optional.ofNullable(context.queryParam("attempt"))
                    .map(UUID::fromString)
                    .flatMap(submissions::find)
                    .filter(submission -> submission.exercise().equals(exercise.slug()));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private List<Workspace.Attempt> attempts(Visitor visitor, Exercise exercise, String home, Words words) {
        return submissions.attempts(visitor, exercise.slug()).stream()
                .flatMap(submission -> submission.verdict().stream()
                        .map(verdict -> new Workspace.Attempt(
                                submission.attempt(),
                                home + "/submissions/" + submission.id(),
                                home + "/exercises/" + exercise.slug() + "?attempt=" + submission.id(),
                                Workspace.called(submission.language(), words),
                                verdict.outcome().id(),
                                verdict.outcome() == Outcome.ACCEPTED,
                                (int) verdict.passed(),
                                verdict.checks().size())))
                .toList();
    }

    private static List<String> commands(Exercise exercise, ProgrammingLanguage language) {
        String grade = "./ackademy grade " + exercise.slug();
        if (language == ProgrammingLanguage.BROWSER) {
            return List.of(grade + " --file " + language.fileName());
        }
        return List.of(grade + " --file " + language.fileName(), grade + " --url http://127.0.0.1:3000");
    }
}

package dev.ackademy.insight;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What learners get stuck on in one exercise; also as a table for programs, a row for each bar. */
final class ExercisePages implements Routes {
    private final Portrait portrait;
    private final Supplier<ExerciseCatalog> exercises;
    private final Views views;
    private final Clock clock;

    ExercisePages(Portrait portrait, Supplier<ExerciseCatalog> exercises, Views views, Clock clock) {
        this.portrait = portrait;
        this.exercises = exercises;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/desk/exercises/{slug}", this::show, Role.INSTRUCTOR);
        routes.get("/{lang}/desk/exercises/{slug}/failures.csv", this::table, Role.INSTRUCTOR);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        Scope scope = Scope.of(context);
        ExerciseView view = portrait.of(exercise(context), scope, words);
        Map<String, Object> model = Desk.choices(scope, words);
        model.put("exercise", view);
        Desk.show(
                context,
                views,
                language,
                "/desk/exercises/" + view.slug(),
                scope.query(),
                words.say("desk.exercise", view.title()),
                "exercise",
                model);
    }

    private Exercise exercise(Context context) {
        String slug = context.pathParam("slug");
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .map(Slug::new)
                .flatMap(exercises.get()::find)
                .orElseThrow(() -> new NotFoundResponse("No exercise is called '" + slug + "'."));
    }

    private void table(Context context) {
        Words words = views.texts().in(Languages.inPath(context));
        Scope scope = Scope.of(context);
        ExerciseView view = portrait.of(exercise(context), scope, words);
        Spreadsheet table = new Spreadsheet("exercise", "kind", "key", "text", "people", "submissions");
        add(table, view, "ending", view.endings(), true);
        add(table, view, "tries", view.tries(), false);
        add(table, view, "time", view.times(), false);
        add(table, view, "check", view.checks(), true);
        add(table, view, "mistake", view.mistakes(), true);
        List<Bar> unrecognised =
                view.unrecognised().stream().map(ExerciseView.Unrecognised::bar).toList();
        add(table, view, "unrecognised", unrecognised, true);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        table.send(context, "ackademy-" + view.slug() + "-" + scope.name() + "-" + today);
    }

    /** @param sent whether the bars count submissions, too */
    private static void add(Spreadsheet table, ExerciseView view, String kind, List<Bar> bars, boolean sent) {
        for (Bar bar : bars) {
            table.add(
                    view.slug(),
                    kind,
                    bar.key(),
                    bar.label(),
                    Crowd.people(bar.people()),
                    sent ? Crowd.done(String.valueOf(bar.submissions()), bar.people()) : "");
        }
    }
}

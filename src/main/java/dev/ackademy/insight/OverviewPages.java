package dev.ackademy.insight;

import dev.ackademy.community.Community;
import dev.ackademy.community.Waiting;
import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The instructors' first page: all exercises in numbers, and what waits; the numbers also as a table for programs. */
final class OverviewPages implements Routes {
    private static final int MOST_WAITING = 10;

    private final InsightStore store;
    private final Community community;
    private final Supplier<CourseCatalog> lessons;
    private final Supplier<ExerciseCatalog> exercises;
    private final Views views;
    private final Clock clock;

    /**
     * An exercise in the table.
     *
     * @param triedWidth in percent of the exercise that most people tried, and {@code passedWidth} likewise
     */
    public record RowView(
            String slug,
            String title,
            String submissions,
            String tried,
            String passed,
            String tries,
            String time,
            int triedWidth,
            int passedWidth) {}

    /** A comment without a reply. */
    public record WaitingView(String id, String lesson, UiLanguage language, String at, String moment, String text) {}

    OverviewPages(
            InsightStore store,
            Community community,
            Supplier<CourseCatalog> lessons,
            Supplier<ExerciseCatalog> exercises,
            Views views,
            Clock clock) {
        this.store = store;
        this.community = community;
        this.lessons = lessons;
        this.exercises = exercises;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/desk", this::show, Role.INSTRUCTOR);
        routes.get("/{lang}/desk/exercises.csv", this::table, Role.INSTRUCTOR);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        Scope scope = Scope.of(context);
        List<ExerciseNumbers> all = numbers(scope);
        int most = all.stream().mapToInt(ExerciseNumbers::tried).max().orElse(0);
        Waiting waiting = community.waiting(MOST_WAITING);
        Map<String, Object> model = Desk.choices(scope, words);
        model.put("rows", all.stream().map(one -> row(one, most, words)).toList());
        model.put("waiting", waiting);
        model.put(
                "unanswered",
                waiting.oldest().stream().map(one -> waiting(one, words)).toList());
        Desk.show(context, views, language, "/desk", scope.query(), words.say("desk.title"), "overview", model);
    }

    /** A row for each published exercise, whether anybody has tried it or not. */
    private List<ExerciseNumbers> numbers(Scope scope) {
        Map<Slug, ExerciseNumbers> counted = store.overview(scope).stream()
                .collect(Collectors.toMap(ExerciseNumbers::exercise, Function.identity()));
        return exercises.get().published().stream()
                .map(exercise -> counted.getOrDefault(exercise.slug(), ExerciseNumbers.none(exercise.slug())))
                .toList();
    }

    private RowView row(ExerciseNumbers one, int most, Words words) {
        return new RowView(
                one.exercise().text(),
                title(one.exercise(), words.language()),
                Crowd.done(words.say("desk.number", one.submissions()), one.senders()),
                Crowd.people(one.tried(), words),
                Crowd.people(one.passed(), words),
                median(one.tries(), one.passed(), value -> words.say("desk.number", value)),
                median(one.seconds(), one.passed(), value -> Lapse.say(value, words)),
                Bar.width(one.tried(), most),
                Bar.width(one.passed(), most));
    }

    private WaitingView waiting(Waiting.Unanswered one, Words words) {
        return new WaitingView(
                one.id().toString(),
                lessons.get()
                        .find(one.lesson())
                        .map(position -> position.lesson().in(words.language()).title())
                        .orElse(one.lesson().text()),
                one.language(),
                one.at().toString(),
                words.moment(one.at()),
                one.text());
    }

    private void table(Context context) {
        UiLanguage language = Languages.inPath(context);
        Scope scope = Scope.of(context);
        Spreadsheet table = new Spreadsheet(
                "exercise", "title", "submissions", "people_tried", "people_passed", "median_tries", "median_seconds");
        for (ExerciseNumbers one : numbers(scope)) {
            table.add(
                    one.exercise().text(),
                    title(one.exercise(), language),
                    Crowd.done(String.valueOf(one.submissions()), one.senders()),
                    Crowd.people(one.tried()),
                    Crowd.people(one.passed()),
                    median(one.tries(), one.passed(), String::valueOf),
                    median(one.seconds(), one.passed(), value -> String.valueOf(Math.round(value))));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        table.send(context, "ackademy-exercises-" + scope.name() + "-" + today);
    }

    private String title(Slug slug, UiLanguage language) {
        return exercises
                .get()
                .find(slug)
                .map(exercise -> exercise.task(language))
                .map(Exercise.Task::title)
                .orElse(slug.text());
    }

    /** Of one or two people a median tells what they did. */
    static String median(OptionalDouble value, int people, Function<Double, String> say) {
        return value.isPresent() && people >= Crowd.FEWEST ? say.apply(value.getAsDouble()) : "";
    }
}

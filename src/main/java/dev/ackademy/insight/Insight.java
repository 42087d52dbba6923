package dev.ackademy.insight;

import dev.ackademy.community.Community;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.grader.Graders;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.store.Database;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * The instructors' view of one site, put together.
 *
 * @param content the course's folder
 */
public record Insight(
        Database database,
        Clock clock,
        Community community,
        Path content,
        Supplier<CourseCatalog> lessons,
        Supplier<ExerciseCatalog> exercises,
        Supplier<Graders> graders) {

    /** All addresses of this room. */
    public List<Routes> routes(Views views) {
        InsightStore store = new InsightStore(database, clock);
        return List.of(
                new OverviewPages(store, community, lessons, exercises, views, clock),
                new ExercisePages(new Portrait(store, graders), exercises, views, clock),
                new TranslationPages(new Translations(content, lessons, exercises), views));
    }
}

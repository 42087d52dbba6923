package dev.ackademy.lesson;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.progress.Achievement;
import dev.ackademy.learner.progress.Awards;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Page;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The achievements and their rules. Which of them a visitor has, the browser knows. */
public final class AchievementPages implements Routes {
    private final Supplier<Syllabus> course;
    private final Views views;

    public AchievementPages(Supplier<Syllabus> course, Views views) {
        this.course = course;
        this.views = views;
    }

    /** One of them as the page shows it. */
    public record AchievementView(String id, String name, String rule, boolean withinReach) {}

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/achievements", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        Set<Achievement> withinReach = Awards.withinReach(course.get());
        List<AchievementView> all = Arrays.stream(Achievement.values())
                .map(achievement -> new AchievementView(
                        achievement.id(),
                        words.say("achievement." + achievement.id() + ".name"),
                        words.say("achievement." + achievement.id() + ".rule"),
                        withinReach.contains(achievement)))
                .toList();
        Page page = new Page(
                language,
                "/achievements",
                words.say("achievements.title"),
                words.say("achievements.lead"),
                "achievements");
        views.keep(context, page, "lesson/achievements", () -> Map.of("achievements", all));
    }
}

package dev.ackademy.app;

import dev.ackademy.admin.Admin;
import dev.ackademy.community.Community;
import dev.ackademy.community.CommunityBelongings;
import dev.ackademy.draft.DraftApi;
import dev.ackademy.draft.Drafts;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.insight.Insight;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.Teardown;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Tickets;
import dev.ackademy.learner.Visitors;
import dev.ackademy.learner.account.OwnPart;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.progress.Earned;
import dev.ackademy.learner.progress.PreferencePages;
import dev.ackademy.learner.progress.Preferences;
import dev.ackademy.learner.progress.Progress;
import dev.ackademy.learner.progress.ProgressApi;
import dev.ackademy.learner.progress.Receipts;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.lesson.AchievementPages;
import dev.ackademy.lesson.CardPages;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.EarnedPart;
import dev.ackademy.lesson.ExerciseCards;
import dev.ackademy.lesson.FigurePages;
import dev.ackademy.lesson.LessonApi;
import dev.ackademy.lesson.LessonPages;
import dev.ackademy.lesson.Rules;
import dev.ackademy.live.LiveServer;
import dev.ackademy.live.LiveSettings;
import dev.ackademy.live.Namespaces;
import dev.ackademy.notice.Bulletin;
import dev.ackademy.notice.Notices;
import dev.ackademy.notice.TicketApi;
import dev.ackademy.sandbox.Sandbox;
import dev.ackademy.sandbox.SandboxPages;
import dev.ackademy.search.CoursePassages;
import dev.ackademy.search.FeedPages;
import dev.ackademy.search.Search;
import dev.ackademy.search.SearchPages;
import dev.ackademy.search.SitemapPages;
import dev.ackademy.store.Database;
import dev.ackademy.store.DatabaseUnavailable;
import dev.ackademy.submission.SubmissionBelongings;
import dev.ackademy.submission.SubmissionPages;
import dev.ackademy.submission.SubmissionStatus;
import dev.ackademy.submission.Submissions;
import dev.ackademy.submission.VerdictHtml;
import dev.ackademy.submission.WorkspacePages;
import dev.ackademy.web.Assets;
import dev.ackademy.web.OfflinePages;
import dev.ackademy.web.Route;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The running site: everything is built here, in the order in which it depends on each other, and ends in reverse. */
final class Site implements AutoCloseable {
    private final String host;
    private final Teardown teardown;
    private final WebServer web;
    private final LiveServer live;

    private Site(String host, Teardown teardown, WebServer web, LiveServer live) {
        this.host = host;
        this.teardown = teardown;
        this.web = web;
        this.live = live;
    }

    /**
     * With the course as it is in its folder now.
     *
     * @param grading is closed with the site
     */
    static Site open(SiteSettings settings, Grading grading) throws Refusal, IOException {
        Teardown teardown = new Teardown();
        teardown.add(grading::close);
        Texts texts = Texts.load();
        try {
            return open(settings, grading, Content.of(settings.content(), texts), texts, teardown);
        } catch (Refusal | IOException | RuntimeException failure) {
            teardown.close();
            throw failure;
        }
    }

    /** @param teardown is closed with the site, or when it cannot be opened */
    static Site open(SiteSettings settings, Grading grading, Content content, Teardown teardown)
            throws Refusal, IOException {
        try {
            return open(settings, grading, content, Texts.load(), teardown);
        } catch (Refusal | IOException | RuntimeException failure) {
            teardown.close();
            throw failure;
        }
    }

    private static Site open(SiteSettings settings, Grading grading, Content content, Texts texts, Teardown teardown)
            throws Refusal, IOException {
        Clock clock = Clock.systemUTC();
        Supplier<Course> course = content.course();
        Database database = database(settings);
        teardown.add(database::close);
        int port = Ports.orFree(settings.host(), settings.port());
        Tickets tickets = Tickets.open(database);
        Notices notices = new Notices(tickets, clock);
        Bulletin bulletin = new Bulletin();
        Optional<Admin> admin = settings.admin().map(allowed -> new Admin(allowed, clock, new SecureRandom()));
        admin.ifPresent(opened -> teardown.add(opened::close));
        LiveServer live = live(settings, port, namespaces -> {
            Sandbox.mount(namespaces, clock);
            notices.mount(namespaces);
            bulletin.mount(namespaces);
            admin.ifPresent(opened -> opened.mount(namespaces));
        });
        teardown.add(live::close);

        Supplier<CourseCatalog> lessons = () -> course.get().lessons();
        Supplier<ExerciseCatalog> exercises = () -> course.get().exercises();
        Supplier<Graders> graders = () -> course.get().graders();
        ExerciseCards cards = (slug, language) -> exercises
                .get()
                .find(slug)
                .map(exercise -> new ExerciseCards.Card(
                        exercise.task(language).title(),
                        exercise.task(language).summary(),
                        exercise.xp(),
                        exercise.minutes()));
        Supplier<Syllabus> syllabus = () -> course.get().syllabus();
        WebSettings webSettings = new WebSettings(
                settings.host(),
                port,
                settings.liveOrigin().orElse(Ports.origin(settings.host(), live.port())),
                settings.publicOrigin().orElse(""));
        Assets assets = Assets.load();
        Views views = new Views(texts, assets, webSettings, course, language -> {
            Map<String, Object> everywhere = new HashMap<>(content.everywhere().apply(language));
            everywhere.put("rules", Rules.of(lessons.get(), cards, syllabus.get(), texts.in(language)));
            return everywhere;
        });
        Receipts receipts = Receipts.open(database);
        Progress progress = new Progress(database, receipts, syllabus);
        Preferences preferences = new Preferences(database, clock);
        Drafts drafts = new Drafts(database, clock);
        OwnPart earned = new EarnedPart(
                visitor -> Earned.of(visitor, progress, preferences, syllabus, clock), lessons, syllabus);
        People people = new People(
                database,
                webSettings,
                settings.providers(),
                clock,
                List.of(
                        new SubmissionBelongings(),
                        progress,
                        preferences,
                        drafts,
                        new CommunityBelongings(database, clock)));
        teardown.add(people::close);
        Sessions sessions = people.sessions();
        Visitors visitors = people.visitors();
        Submissions submissions = new Submissions(database, clock, grading, graders, new SecureRandom());
        VerdictHtml verdicts = new VerdictHtml(exercises, graders, views);
        SubmissionStatus status = new SubmissionStatus(submissions, exercises, receipts, progress);
        status.announce(notices);
        WorkspacePages workspaces = new WorkspacePages(
                submissions,
                verdicts,
                exercises,
                (slug, language) -> lessonLink(lessons.get(), slug, language),
                visitors,
                views);
        // Reading dictionaries takes a moment, and the first page need not wait for it.
        CompletableFuture<Search> search = CompletableFuture.supplyAsync(
                () -> new Search(language -> CoursePassages.of(lessons.get(), exercises.get(), language)));
        Community community = new Community(database, clock, System::nanoTime, notices, bulletin);
        List<Routes> routes = new ArrayList<>(community.routes(lessons, sessions, views, assets.version()));
        routes.addAll(
                new Insight(database, clock, community, settings.content(), lessons, exercises, graders).routes(views));
        routes.addAll(List.of(
                workspaces,
                new SearchPages(search::join, views),
                SitemapPages.of(lessons, exercises, webSettings.origin()),
                new FeedPages(lessons, texts, webSettings.origin()),
                new SubmissionPages(submissions, status, exercises, verdicts, workspaces, visitors, views),
                new TicketApi(tickets, visitors, clock),
                new OfflinePages(views),
                new SandboxPages(views),
                new LessonPages(lessons, cards, views),
                new AchievementPages(syllabus, views),
                new ProgressApi(progress, receipts, preferences, visitors),
                new PreferencePages(preferences, visitors),
                new DraftApi(drafts, exercises, visitors),
                new FigurePages(lessons),
                new CardPages(lessons, texts),
                new LessonApi(lessons)));
        routes.addAll(people.routes(List.of(earned), community.notifications()::unread, views));
        routes.addAll(content.routes().apply(views));
        WebServer web = WebServer.start(views, sessions, () -> health(grading, live), routes);
        teardown.add(web::close);
        submissions.start();
        teardown.add(submissions::close);
        return new Site(settings.host(), teardown, web, live);
    }

    private static Database database(SiteSettings settings) throws Refusal {
        try {
            return Database.open(settings.jdbcUrl());
        } catch (DatabaseUnavailable unavailable) {
            throw Refusal.ours(String.valueOf(unavailable.getMessage()));
        }
    }

    private static LiveServer live(SiteSettings settings, int webPort, Consumer<Namespaces> setUp) throws IOException {
        String[] origins = settings.publicOrigin()
                .map(origin -> new String[] {origin})
                .orElse(new String[] {
                    "http://localhost:" + webPort, "http://127.0.0.1:" + webPort, Ports.origin(settings.host(), webPort)
                });
        Stream<String> operators = settings.admin().stream().flatMap(admin -> admin.origins().stream());
        List<String> distinct =
                Stream.concat(Stream.of(origins), operators).distinct().toList();
        return LiveServer.start(
                LiveSettings.defaults()
                        .at(settings.host(), settings.livePort())
                        .forOrigins(distinct.toArray(String[]::new))
                        .visitorsBy(Visitors.COOKIE),
                setUp);
    }

    private static Optional<WorkspacePages.LessonLink> lessonLink(
            CourseCatalog lessons, Slug slug, UiLanguage language) {
        return lessons.find(slug)
                .filter(position -> position.lesson().published())
                .map(position -> new WorkspacePages.LessonLink(
                        position.lesson().in(language).title(), "/" + language.tag() + position.path()));
    }

    private static Map<String, Object> health(Grading grading, LiveServer live) {
        return Map.of(
                "grading", grading.languages(), "liveConnections", live.connections(), "liveFailures", live.failures());
    }

    URI address() {
        return URI.create(Ports.origin(host, web.port()));
    }

    /** All that the pages' server answers. */
    List<Route> routes() {
        return web.routes();
    }

    URI liveAddress() {
        return URI.create(Ports.origin(host, live.port()));
    }

    @Override
    public void close() {
        teardown.close();
    }
}

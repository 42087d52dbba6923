package dev.ackademy.app;

import dev.ackademy.admin.AdminSettings;
import dev.ackademy.author.preview.Preview;
import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.store.Database;
import dev.ackademy.web.Role;
import dev.ackademy.web.Route;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole site as {@code serve} would run it: the course, a jail, a database in a folder of its own, free ports. */
final class TestSite implements AutoCloseable {
    static final Path CONTENT = Path.of(".");
    /** Everybody's who has an account here. */
    static final String PASSWORD = "a horse that hums";

    private final Path data;
    private final Site site;
    private final Optional<CampusProvider> campus;

    private TestSite(Path data, Site site, Optional<CampusProvider> campus) {
        this.data = data;
        this.site = site;
        this.campus = campus;
    }

    /** Fails where no jail can be had, and says why: what learners see of a verdict is worth nothing without one. */
    static TestSite open() throws Exception {
        return open(Optional.empty(), graded());
    }

    /** Pages to be read; nothing is graded. */
    static TestSite ungraded() throws Exception {
        return open(Optional.empty(), nothingGraded());
    }

    /** Where people may sign in at an OpenID provider, and nothing is graded. */
    static TestSite withCampus() throws Exception {
        return withCampus(nothingGraded(), CONTENT, database -> {});
    }

    /** Where people may sign in at an OpenID provider, and all is graded. */
    static TestSite gradedWithCampus() throws Exception {
        return withCampus(graded(), CONTENT, database -> {});
    }

    /**
     * Where people may sign in at an OpenID provider, all is graded, and much has happened.
     *
     * @param content the course's folder
     * @param fill what is in the database when it opens
     */
    static TestSite used(Path content, Consumer<Database> fill) throws Exception {
        return withCampus(graded(), content, fill);
    }

    private static TestSite withCampus(Grading grading, Path content, Consumer<Database> fill) throws Exception {
        // The provider must know where the site is before the site knows of the provider.
        int port = Ports.orFree("127.0.0.1", 0);
        CampusProvider campus = CampusProvider.start("http://localhost:" + port);
        return open(port, Optional.empty(), Optional.of(campus), grading, content, fill);
    }

    /** Where operators may look on, and nothing is graded. */
    static TestSite watched(AdminSettings admin) throws Exception {
        return open(Optional.of(admin), nothingGraded());
    }

    /** As {@code author} would run it, for who writes this course; {@code grading} is closed with it. */
    static TestSite author(Path content, Grading grading) throws Exception {
        Path data = Files.createTempDirectory("ackademy-author");
        SiteSettings settings = settings(0, data, content, Optional.empty(), Optional.empty());
        Preview preview = Preview.open(content, Texts.load(), problems -> {}).orElseThrow();
        return new TestSite(data, AuthorCommand.open(settings, grading, preview), Optional.empty());
    }

    private static Grading graded() throws Exception {
        return Grading.in(Jail.open(Path.of("target/runtimes")));
    }

    private static Grading nothingGraded() {
        return Grading.withoutJail("this test grades nothing");
    }

    private static TestSite open(Optional<AdminSettings> admin, Grading grading) throws Exception {
        return open(0, admin, Optional.empty(), grading, CONTENT, database -> {});
    }

    private static TestSite open(
            int port,
            Optional<AdminSettings> admin,
            Optional<CampusProvider> campus,
            Grading grading,
            Path content,
            Consumer<Database> fill)
            throws Exception {
        Path data = Files.createTempDirectory("ackademy-site");
        makePeople(data, fill);
        return new TestSite(data, Site.open(settings(port, data, content, admin, campus), grading), campus);
    }

    private static SiteSettings settings(
            int port, Path data, Path content, Optional<AdminSettings> admin, Optional<CampusProvider> campus) {
        return new SiteSettings(
                "127.0.0.1",
                port,
                0,
                data,
                content,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                admin,
                campus.map(CampusProvider::provider).stream().toList());
    }

    /** Isa, who teaches, and Olga, who runs the site. */
    private static void makePeople(Path data, Consumer<Database> fill) throws Exception {
        try (Database database = Database.open(Database.fileUrl(data))) {
            fill.accept(database);
            Accounts accounts = new Accounts(database, Clock.systemUTC(), System::nanoTime, List.of());
            accounts.create("Isa", PASSWORD, Role.INSTRUCTOR);
            accounts.create("Olga", PASSWORD, Role.OPERATOR);
        }
    }

    URI address() {
        return site.address();
    }

    /** Where people may sign in, on a site that has it. */
    CampusProvider campus() {
        return campus.orElseThrow();
    }

    List<Route> routes() {
        return site.routes();
    }

    URI liveAddress() {
        return site.liveAddress();
    }

    /** Everywhere that a page may send a request to. */
    List<URI> origins() {
        return List.of(site.address(), site.liveAddress());
    }

    /** A source of the course, as {@code skip-the-sender/submissions/accepted/plain/server.js}. */
    static String source(String path) throws IOException {
        return Files.readString(CONTENT.resolve("exercises").resolve(path));
    }

    @Override
    public void close() throws IOException {
        site.close();
        campus.ifPresent(CampusProvider::close);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

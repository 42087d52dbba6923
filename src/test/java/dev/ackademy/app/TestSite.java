package dev.ackademy.app;

import dev.ackademy.admin.AdminSettings;
import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.store.Database;
import dev.ackademy.web.Role;
import dev.ackademy.web.Route;
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

    private TestSite(Path data, Site site) {
        this.data = data;
        this.site = site;
    }

    /** Fails where no jail can be had, and says why: what learners see of a verdict is worth nothing without one. */
    static TestSite open() throws Exception {
        return open(Optional.empty(), Grading.in(Jail.open(Path.of("target/runtimes"))));
    }

    /** Pages to be read; nothing is graded. */
    static TestSite ungraded() throws Exception {
        return open(Optional.empty(), Grading.withoutJail("this test grades nothing"));
    }

    /** Where operators may look on, and nothing is graded. */
    static TestSite watched(AdminSettings admin) throws Exception {
        return open(Optional.of(admin), Grading.withoutJail("this test grades nothing"));
    }

    /** Where nothing is graded, and nobody looks on. */
    static TestSite withoutGrading() throws Exception {
        return open(Optional.empty(), Grading.withoutJail("this test grades nothing"));
    }

    /**
     * One that grades, and has been used.
     *
     * @param content the course's folder
     * @param fill what is in the database when it opens
     */
    static TestSite used(Path content, Consumer<Database> fill) throws Exception {
        return open(Optional.empty(), Grading.in(Jail.open(Path.of("target/runtimes"))), content, fill);
    }

    private static TestSite open(Optional<AdminSettings> admin, Grading grading) throws Exception {
        return open(admin, grading, CONTENT, database -> {});
    }

    private static TestSite open(Optional<AdminSettings> admin, Grading grading, Path content, Consumer<Database> fill)
            throws Exception {
        Path data = Files.createTempDirectory("ackademy-site");
        makePeople(data, fill);
        SiteSettings settings = new SiteSettings(
                "127.0.0.1", 0, 0, data, content, Optional.empty(), Optional.empty(), Optional.empty(), admin);
        return new TestSite(data, Site.open(settings, grading));
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
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.ackademy.app;

import dev.ackademy.admin.Admin;
import dev.ackademy.admin.AdminSettings;
import dev.ackademy.grader.Grading;
import dev.ackademy.jail.PoolSize;
import dev.ackademy.live.PortInUse;
import dev.ackademy.web.PortTakenException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ackademy serve}: the site, until SIGTERM or Ctrl-C. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the site.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "7070", description = "of the pages; 0 picks a free one")
    private int port;

    @Option(names = "--live-port", defaultValue = "7071", description = "of the Socket.IO server; 0 picks a free one")
    private int livePort;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on")
    private String host = "127.0.0.1";

    @Option(names = "--data", description = "folder of the database; by default data/ beside the launcher")
    private @Nullable Path data;

    @Option(names = "--content", description = "folder with lessons, exercises and graders; by default the launcher's")
    private @Nullable Path content;

    @Option(
            names = "--database-url",
            description = "a PostgreSQL, as jdbc:postgresql://…, instead of the file in --data")
    private @Nullable String databaseUrl;

    @Option(
            names = "--public-origin",
            description = "what visitors see behind a reverse proxy, as https://learn.example.org")
    private @Nullable String publicOrigin;

    @Option(names = "--live-origin", description = "likewise, of the Socket.IO server")
    private @Nullable String liveOrigin;

    @Option(
            names = "--admin-password-file",
            description = "lets operators look on at the live server's /admin with the password in this file")
    private @Nullable Path adminPasswordFile;

    @Option(
            names = "--admin-origin",
            description = "where operators' Admin UI comes from, as https://admin.socket.io; may be given again")
    private List<String> adminOrigins = new ArrayList<>();

    @Option(
            names = "--sign-in-file",
            description = "lets people sign in at the OpenID Connect providers that this YAML file names")
    private @Nullable Path signInFile;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SiteSettings settings = settings();
        if (databaseUrl == null) {
            DataFolder.make(settings.data());
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Grading grading = Jails.grading(Home.runtimes(), settings.content());
        try {
            Site site = Site.open(settings, grading);
            // The process must not end before everything is put down, and SIGTERM ends it when its hooks have run.
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                        site.close();
                        stopped.countDown();
                    }));
            tell(site, grading);
            // Only now: the first page is more urgent than the first submission.
            grading.warm(PoolSize.byMemory());
        } catch (PortTakenException | PortInUse taken) {
            throw Refusal.ours(String.valueOf(taken.getMessage()));
        }
        stopped.await();
        return 0;
    }

    private void tell(Site site, Grading grading) {
        if (spec == null) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Ackademy is ready at " + site.address() + " (live server at " + site.liveAddress() + ")");
        if (adminPasswordFile != null) {
            out.println("Operators may look on at " + site.liveAddress() + Admin.NAMESPACE);
        }
        if (!grading.whyOff().isEmpty()) {
            out.println("Submissions are off: " + grading.whyOff());
        }
        out.flush();
    }

    private SiteSettings settings() throws Refusal {
        Asked.port("--port", port);
        Asked.port("--live-port", livePort);
        Asked.host(host);
        if (publicOrigin != null) {
            Asked.origin("--public-origin", publicOrigin);
        }
        if (liveOrigin != null) {
            Asked.origin("--live-origin", liveOrigin);
        }
        return new SiteSettings(
                host,
                port,
                livePort,
                Home.data(data),
                Home.content(content),
                Optional.ofNullable(databaseUrl),
                Optional.ofNullable(publicOrigin),
                Optional.ofNullable(liveOrigin),
                admin(),
                signInFile == null ? List.of() : SignInFile.read(signInFile));
    }

    private Optional<AdminSettings> admin() throws Refusal {
        for (String origin : adminOrigins) {
            Asked.origin("--admin-origin", origin);
        }
        if (adminPasswordFile != null) {
            return Optional.of(new AdminSettings(PasswordFile.read(adminPasswordFile), Set.copyOf(adminOrigins)));
        }
        if (!adminOrigins.isEmpty()) {
            throw Refusal.usage("--admin-origin lets a page ask for a password, but there is none. Name a file that"
                    + " holds it with --admin-password-file.");
        }
        return Optional.empty();
    }
}

package dev.ackademy.app;

import dev.ackademy.author.preview.LiveProofs;
import dev.ackademy.author.preview.Preview;
import dev.ackademy.author.preview.PreviewPages;
import dev.ackademy.grader.Grading;
import dev.ackademy.jail.PoolSize;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Teardown;
import dev.ackademy.live.PortInUse;
import dev.ackademy.web.PortTakenException;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ackademy author}: the site for who writes its course, on their own machine and for nobody else. What is saved is
 * shown at once, drafts too, and proofs of graders are kept up with it.
 */
@Command(
        name = "author",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the course to who writes it: open pages show each save at once.",
            "Listens on this machine only."
        })
final class AuthorCommand implements Callable<Integer> {
    /** No other machine may read drafts, or see what is run here. */
    static final String HOST = "127.0.0.1";

    @Option(names = "--port", defaultValue = "7070", description = "of the pages; 0 picks a free one")
    private int port;

    @Option(names = "--live-port", defaultValue = "7071", description = "of the Socket.IO server; 0 picks a free one")
    private int livePort;

    @Option(
            names = "--data",
            description = "folder of a database for trying things; by default data/author beside the launcher")
    private @Nullable Path data;

    @Option(names = "--content", description = "folder with lessons, exercises and graders; by default the launcher's")
    private @Nullable Path content;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Asked.port("--port", port);
        Asked.port("--live-port", livePort);
        Path folder = data != null ? data : Home.data(null).resolve("author");
        DataFolder.make(folder);
        SiteSettings settings = new SiteSettings(
                HOST,
                port,
                livePort,
                folder,
                Home.content(content),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Preview preview = preview(settings.content());
        CountDownLatch stopped = new CountDownLatch(1);
        Grading grading = Jails.grading(Home.runtimes(), settings.content());
        try {
            Site site = open(settings, grading, preview);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                        site.close();
                        stopped.countDown();
                    }));
            tell(site, grading, preview);
            grading.warm(PoolSize.byMemory());
        } catch (PortTakenException | PortInUse taken) {
            throw Refusal.ours(String.valueOf(taken.getMessage()));
        }
        stopped.await();
        return 0;
    }

    private static Preview preview(Path content) throws Refusal {
        List<Problem> hopeless = new ArrayList<>();
        try {
            return Preview.open(content, Texts.load(), hopeless::addAll)
                    .orElseThrow(() -> Refusal.wrong(Course.told(hopeless)));
        } catch (IOException failure) {
            throw Refusal.ours("the course in '" + content + "' cannot be watched: " + failure.getMessage()
                    + ". It has the folders lessons, exercises and graders; name another with --content. If this system"
                    + " watches no more folders, raise fs.inotify.max_user_watches.");
        }
    }

    /** A site whose course is the newest edition. Closes the preview with the site. */
    static Site open(SiteSettings settings, Grading grading, Preview preview) throws Refusal, IOException {
        Texts texts = Texts.load();
        AtomicReference<Course> course = new AtomicReference<>(Course.of(preview.newest()));
        LiveProofs proofs = new LiveProofs(grading.withoutReferences(), preview);
        Teardown teardown = new Teardown();
        teardown.add(grading::close);
        Content content = new Content(
                course::get,
                views -> List.of(new PreviewPages(preview, proofs, views)),
                language -> PreviewPages.everywhere(preview, texts.in(language)));
        Site site = Site.open(settings, grading, content, teardown);
        // Whoever waits for news is let go before the server waits for them.
        teardown.add(proofs::close);
        teardown.add(preview::close);
        preview.start(edition -> {
            course.set(Course.of(edition));
            proofs.follow(edition);
        });
        return site;
    }

    private void tell(Site site, Grading grading, Preview preview) {
        if (spec == null) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Your course is at " + site.address() + " and shows each save. Everything you write: "
                + site.address() + "/en/author");
        if (!preview.newest().problems().isEmpty()) {
            out.println("Something in it needs mending; its pages say what.");
        }
        if (!grading.whyOff().isEmpty()) {
            out.println("Submissions are off: " + grading.whyOff());
        }
        out.flush();
    }
}

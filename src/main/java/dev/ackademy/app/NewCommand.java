package dev.ackademy.app;

import dev.ackademy.author.scaffold.NoPlace;
import dev.ackademy.author.scaffold.Scaffold;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ackademy new}: the files that a lesson or an exercise begins with, and what to do next. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes a new lesson or exercise to begin with. Nothing is overwritten.",
        synopsisSubcommandLabel = "(lesson | exercise)")
final class NewCommand implements Runnable {
    private static final String SLUG = "lower-case words joined by '-', such as who-hears-it";

    @Option(
            names = "--content",
            scope = ScopeType.INHERIT,
            description = "folder with lessons, exercises and graders; by default the launcher's")
    private @Nullable Path content;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(),
                    "Say what is new: ./ackademy new lesson NAME, or ./ackademy new exercise NAME.");
        }
    }

    @Command(name = "lesson", mixinStandardHelpOptions = true, description = "Writes a lesson, as a draft.")
    int lesson(
            @Parameters(paramLabel = "NAME", description = SLUG) String name,
            @Option(names = "--track", description = "the track that it belongs to, as course.yaml names it") @Nullable
                    String track)
            throws Refusal, IOException {
        Slug slug = slug("NAME", name);
        Optional<Slug> home = track == null ? Optional.empty() : Optional.of(slug("--track", track));
        Path course = Home.content(content);
        try {
            LocalDate today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
            tell(course, new Scaffold(course).lesson(slug, home, today));
        } catch (NoPlace none) {
            throw Refusal.usage(String.valueOf(none.getMessage()));
        }
        tell("""

                Next:
                - ./ackademy author, and open "@" from /en/author: it shows each save
                - ./ackademy new exercise NAME --lesson @, if it has an exercise
                - translate en.md, and say so: ./ackademy check --translated lessons/…/@/ko.md lessons/…/@/es.md
                - 'status: published' in lesson.yaml when it is done
                """.replace("@", slug.text()));
        return 0;
    }

    @Command(
            name = "exercise",
            mixinStandardHelpOptions = true,
            description = "Writes a small exercise that works, with its grader, as a draft.")
    int exercise(
            @Parameters(paramLabel = "NAME", description = SLUG) String name,
            @Option(names = "--lesson", description = "the lesson that leads to it") @Nullable String lesson)
            throws Refusal, IOException {
        Slug slug = slug("NAME", name);
        Optional<Slug> leads = lesson == null ? Optional.empty() : Optional.of(slug("--lesson", lesson));
        Path course = Home.content(content);
        try {
            tell(course, new Scaffold(course).exercise(slug, leads));
        } catch (NoPlace none) {
            throw Refusal.usage(String.valueOf(none.getMessage()));
        }
        tell("""

                Next:
                - ./ackademy author, and open /en/author/@: its programs against its grader
                - change the contract: tasks, grader, programs, and the sentences in graders/messages
                - ./ackademy check --prove @ plays everything; --record takes what mistakes are told for right
                - take 'status: draft' out of exercise.yaml when it is done
                """.replace("@", slug.text()));
        return 0;
    }

    private static Slug slug(String where, String text) throws Refusal {
        if (!Slug.isSlug(text)) {
            throw Refusal.usage(where + " is " + SLUG + ", at most 60 characters, not '" + text + "'.");
        }
        return new Slug(text);
    }

    private void tell(Path course, List<Path> files) {
        files.forEach(file -> tell("  " + course.relativize(file)));
    }

    private void tell(String line) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line.stripTrailing());
            out.flush();
        }
    }
}

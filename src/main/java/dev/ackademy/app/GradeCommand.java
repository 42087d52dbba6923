package dev.ackademy.app;

import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.GradingFault;
import dev.ackademy.grader.Options;
import dev.ackademy.grader.Progress;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.report.Report;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ackademy grade}: the same verdict as on the site, without a site. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades a submission, or a server that you run yourself.")
final class GradeCommand implements Callable<Integer> {
    private static final int MAX_TRIES = 3;

    @Parameters(paramLabel = "EXERCISE", description = "such as skip-the-sender")
    private String exercise = "";

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /** Exactly one of the two. */
    private static final class Subject {
        @Option(names = "--file", description = "a submission: server.js, server.py, Server.java or client.js")
        private @Nullable Path file;

        @Option(names = "--url", description = "a server that runs already, such as http://127.0.0.1:3000")
        private @Nullable URI url;
    }

    @Option(
            names = "--language",
            description = "javascript, python, java or browser; by default what the file's name says")
    private @Nullable String language;

    @Option(names = "--format", defaultValue = "text", description = "text, json, junit, tap or github")
    private String format = "text";

    @Option(names = "--seed", description = "draw the same names, rooms and texts again")
    private @Nullable Long seed;

    @Option(names = "--transport", description = "websocket, polling or both")
    private @Nullable String transport;

    @Option(names = "--lang", defaultValue = "en", description = "the language of the report: en, ko or es")
    private String lang = "en";

    @Option(names = "--watch", description = "grade --file again at each save, and show the verdict on one screen")
    private boolean watch;

    @Option(names = "--content", description = "folder with lessons, exercises and graders; by default the launcher's")
    private @Nullable Path content;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Report report = Report.of(format)
                .orElseThrow(() -> Refusal.usage("--format is one of " + Report.ids() + ", not '" + format + "'."));
        UiLanguage words =
                UiLanguage.of(lang).orElseThrow(() -> Refusal.usage("--lang is en, ko or es, not '" + lang + "'."));
        Graders graders = graders();
        Grader grader = grader(graders);
        if (watch) {
            return watch(grader, graders.wording(words), report);
        }
        Verdict verdict = grade(grader);
        if (spec != null) {
            spec.commandLine().getOut().print(report.write(verdict, graders.wording(words)));
            spec.commandLine().getOut().flush();
        }
        return verdict.outcome() == Outcome.ACCEPTED
                ? 0
                : verdict.outcome() == Outcome.GRADER_FAULT ? Main.OUR_FAULT : Main.WRONG;
    }

    private Verdict grade(Grader grader) throws Exception {
        long drawn = seed != null ? seed : new SecureRandom().nextLong(1, Integer.MAX_VALUE);
        URI url = subject.url;
        Path file = subject.file;
        if (url != null && grader.page().isPresent()) {
            throw Refusal.usage("'" + exercise + "' is about a module for a page, not about a server: give --file.");
        }
        if (url != null) {
            tellUnset(grader);
            try (Grading grading = Grading.withoutJail("")) {
                return grading.running(grader, checked(url), named(), options(drawn), Progress.NONE);
            }
        }
        if (file == null) {
            throw Refusal.usage("give --file or --url.");
        }
        ProgrammingLanguage written = suited(SubmittedFile.language(file, named()), grader);
        byte[] source = SubmittedFile.read(file);
        try (Grading grading = Jails.grading(Home.runtimes(), Home.content(content))) {
            requireLanguage(grading, written);
            return patiently(grading, grader, written, source, options(drawn));
        }
    }

    /** What is our fault may well go right the next time. */
    private Verdict patiently(
            Grading grading, Grader grader, ProgrammingLanguage written, byte[] source, Options options)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return grading.source(grader, written, source, options, Progress.NONE);
            } catch (GradingFault fault) {
                if (spec != null) {
                    spec.commandLine()
                            .getErr()
                            .println("ackademy: try " + tries + " failed, by our fault: " + fault.getMessage());
                }
                if (tries == MAX_TRIES) {
                    return GradingFault.verdict(grader.exercise(), written, options);
                }
            }
        }
    }

    /** Whoever started the server started it without what the grader would have set. */
    private void tellUnset(Grader grader) {
        Map<String, String> unset = grader.environment().unset();
        if (spec != null && !unset.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("ackademy: this exercise sets " + String.join(" and ", unset.keySet())
                            + " for a program that it starts. A server that runs already is graded as if they were"
                            + " not set: " + unset);
            spec.commandLine().getErr().flush();
        }
    }

    private int watch(Grader grader, Wording wording, Report report) throws Exception {
        Path file = subject.file;
        if (file == null || report != Report.TEXT || spec == null) {
            throw Refusal.usage("--watch goes with --file and --format text.");
        }
        ProgrammingLanguage written = suited(SubmittedFile.language(file, named()), grader);
        SubmittedFile.read(file);
        Options chosen = options(seed != null ? seed : new SecureRandom().nextLong(1, Integer.MAX_VALUE));
        try (Grading grading = Jails.grading(Home.runtimes(), Home.content(content))) {
            requireLanguage(grading, written);
            keepGrading(
                    new GradeWatch(
                            file,
                            source -> grading.source(grader, written, source, chosen, Progress.NONE),
                            wording,
                            Clock.system(ZoneId.systemDefault()),
                            spec.commandLine().getOut()),
                    grading);
        } catch (IOException gone) {
            throw Refusal.usage(gone.getMessage() + ".");
        }
        return 0;
    }

    /** Ctrl-C ends the process, and its hooks end what is being graded. */
    private static void keepGrading(GradeWatch watching, Grading grading) throws IOException, InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    watching.end();
                    grading.close();
                }));
        watching.play();
    }

    private static void requireLanguage(Grading grading, ProgrammingLanguage written) throws Refusal {
        if (!grading.grades(written)) {
            throw Refusal.ours("this machine cannot run " + written.title() + " submissions: "
                    + grading.whyOff(written)
                    + (written == ProgrammingLanguage.BROWSER
                            ? ""
                            : " Start your server yourself and grade it with --url."));
        }
    }

    /** A file may be called as it likes: whether it is for a page, the exercise says. */
    private static ProgrammingLanguage suited(ProgrammingLanguage named, Grader grader) {
        boolean javascript = named == ProgrammingLanguage.JAVASCRIPT || named == ProgrammingLanguage.BROWSER;
        boolean page = grader.page().isPresent();
        return !javascript ? named : page ? ProgrammingLanguage.BROWSER : ProgrammingLanguage.JAVASCRIPT;
    }

    private static URI checked(URI url) throws Refusal {
        if (url.getHost() == null || !List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            throw Refusal.usage("--url is an address like http://127.0.0.1:3000, not '" + url + "'.");
        }
        return url;
    }

    private Optional<ProgrammingLanguage> named() throws Refusal {
        if (language == null) {
            return Optional.empty();
        }
        Optional<ProgrammingLanguage> named = ProgrammingLanguage.of(language);
        if (named.isEmpty()) {
            throw Refusal.usage("--language is javascript, python, java or browser, not '" + language + "'.");
        }
        return named;
    }

    private Options options(long drawn) throws Refusal {
        if (transport == null || transport.equals("both")) {
            return Options.usual(drawn);
        }
        return new Options(
                drawn,
                List.of(Transport.of(transport)
                        .orElseThrow(() ->
                                Refusal.usage("--transport is websocket, polling or both, not '" + transport + "'."))));
    }

    private Graders graders() throws Refusal {
        Problems problems = new Problems();
        Graders graders = Graders.load(Home.content(content).resolve("graders"), problems);
        if (!problems.isEmpty()) {
            throw Refusal.wrong("the graders have problems:\n"
                    + problems.all().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return graders;
    }

    private Grader grader(Graders graders) throws Refusal {
        return Optional.of(exercise)
                .filter(Slug::isSlug)
                .flatMap(text -> graders.find(new Slug(text)))
                .orElseThrow(() -> Refusal.usage("there is no exercise '" + exercise + "'. "
                        + Problems.nearest(
                                        exercise,
                                        graders.exercises().stream()
                                                .map(Slug::text)
                                                .toList())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("There are: " + graders.exercises() + ".")));
    }
}

package dev.ackademy.app;

import dev.ackademy.author.ProblemReport;
import dev.ackademy.author.Samples;
import dev.ackademy.author.Writing;
import dev.ackademy.content.Origin;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ackademy check}: every problem of the course at once, and with {@code --prove} what its graders are worth. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells every problem of the course with file, line and remedy.",
            "With --prove, plays every labelled submission against its grader."
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH|EXERCISE",
            description = "files or folders whose problems are told; with --prove, exercises; by default everything")
    private List<String> names = List.of();

    @Option(names = "--format", defaultValue = "text", description = "text, json or github; text with --prove")
    private String format = "text";

    @Option(names = "--content", description = "folder with lessons, exercises and graders; by default the launcher's")
    private @Nullable Path content;

    @Option(
            names = "--translated",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "translations that say what the English says now, as lessons/…/ko.md; from then on check tells when the English changes")
    private List<Path> translated = List.of();

    @ArgGroup(exclusive = false, heading = "%nProving graders:%n")
    private @Nullable ProofOptions proof;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ProblemReport report = ProblemReport.of(format)
                .orElseThrow(
                        () -> Refusal.usage("--format is one of " + ProblemReport.ids() + ", not '" + format + "'."));
        if (!translated.isEmpty()) {
            return pin();
        }
        ProofOptions proving = proof != null && proof.wanted() ? proof : null;
        List<Path> paths = proving == null ? paths() : List.of();
        Problems problems = new Problems();
        Writing writing = Writing.read(Home.content(content), Texts.load(), problems);
        Map<Slug, Samples> samples = writing.samples(problems);
        List<Problem> told = Stream.concat(problems.all().stream(), problems.remarks().stream())
                .map(CheckCommand::asSeenFromHere)
                .filter(problem -> paths.isEmpty() || paths.stream().anyMatch(path -> under(path, problem.file())))
                .toList();
        if (spec == null) {
            return Main.OUR_FAULT;
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean sound = told.stream().allMatch(problem -> problem.level() == Problem.Level.REMARK);
        if (proving == null || !sound) {
            out.print(report.write(told));
            out.flush();
        }
        boolean proved = proving == null || proving.prove(writing.graders(), samples, names, out);
        return sound && proved ? 0 : Main.WRONG;
    }

    /** Takes the word of who translates. */
    private int pin() throws Refusal, IOException {
        for (Path file : translated) {
            Path english = file.resolveSibling(
                    String.valueOf(file.getFileName()).replaceFirst("^(task\\.)?(ko|es)\\.md$", "$1en.md"));
            if (english.equals(file) || !Files.exists(file) || !Files.exists(english)) {
                throw Refusal.usage(
                        "'" + file + "' is no translation with its English beside it, such as ko.md beside en.md.");
            }
            Origin.pin(file, english);
        }
        return 0;
    }

    private List<Path> paths() throws Refusal {
        for (String name : names) {
            if (!Files.exists(Path.of(name))) {
                throw Refusal.usage("there is no file or folder '" + name + "'.");
            }
        }
        return names.stream().map(Path::of).toList();
    }

    /** Short where the file lies below the folder that the command was called from; annotations need it so. */
    private static Problem asSeenFromHere(Problem problem) {
        Path here = Path.of("").toAbsolutePath();
        Path file = problem.file().toAbsolutePath().normalize();
        return problem.in(file.startsWith(here) ? here.relativize(file) : file);
    }

    private static boolean under(Path path, Path file) {
        return file.toAbsolutePath().startsWith(path.toAbsolutePath().normalize());
    }
}

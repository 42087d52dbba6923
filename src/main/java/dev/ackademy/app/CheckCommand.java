package dev.ackademy.app;

import dev.ackademy.author.ProblemReport;
import dev.ackademy.author.Samples;
import dev.ackademy.author.Writing;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.web.Texts;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @ArgGroup(exclusive = false, heading = "%nProving graders:%n")
    private @Nullable ProofOptions proof;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ProblemReport report = ProblemReport.of(format)
                .orElseThrow(
                        () -> Refusal.usage("--format is one of " + ProblemReport.ids() + ", not '" + format + "'."));
        ProofOptions proving = proof != null && proof.wanted() ? proof : null;
        List<Path> paths = proving == null ? paths() : List.of();
        Problems problems = new Problems();
        Writing writing = Writing.read(Home.content(content), Texts.load(), problems);
        Map<Slug, Samples> samples = writing.samples(problems);
        List<Problem> told = problems.all().stream()
                .map(CheckCommand::asSeenFromHere)
                .filter(problem -> paths.isEmpty() || paths.stream().anyMatch(path -> under(path, problem.file())))
                .toList();
        if (spec == null) {
            return Main.OUR_FAULT;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (proving == null || !told.isEmpty()) {
            out.print(report.write(told));
            out.flush();
        }
        boolean proved = proving == null || proving.prove(writing.graders(), samples, names, out);
        return told.isEmpty() && proved ? 0 : Main.WRONG;
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
        return new Problem(
                file.startsWith(here) ? here.relativize(file) : file, problem.line(), problem.what(), problem.remedy());
    }

    private static boolean under(Path path, Path file) {
        return file.toAbsolutePath().startsWith(path.toAbsolutePath().normalize());
    }
}

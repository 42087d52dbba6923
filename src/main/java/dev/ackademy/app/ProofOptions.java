package dev.ackademy.app;

import dev.ackademy.author.Burden;
import dev.ackademy.author.Certificate;
import dev.ackademy.author.Proof;
import dev.ackademy.author.ProofTable;
import dev.ackademy.author.Proving;
import dev.ackademy.author.Row;
import dev.ackademy.author.Samples;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.jail.JailUnavailable;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code ackademy check --prove} is told besides, and how it runs. */
final class ProofOptions {
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_TIMES = 10_000;

    @Option(names = "--prove", required = true, description = "plays every labelled submission in the jail")
    private boolean prove;

    @Option(names = "--language", description = "only programs in javascript, python, java or browser")
    private @Nullable String language;

    @Option(names = "--at-once", description = "programs at the same time; by default three for two processors")
    private @Nullable Integer atOnce;

    @Option(names = "--seed", description = "draw other names, rooms and texts")
    private @Nullable Long seed;

    @Option(
            names = "--repeat",
            description = "instead: only right programs, so many times each, on a machine that is kept busy")
    private @Nullable Integer repeat;

    @Option(
            names = "--record",
            description = "prints what mistakes are told otherwise than before, and takes that for right from now on")
    private boolean recording;

    boolean wanted() {
        return prove;
    }

    /**
     * Prints a table for each exercise as soon as its last program has ended.
     *
     * @return whether everything was as labelled
     */
    boolean prove(Graders graders, Map<Slug, Samples> all, List<String> names, PrintWriter out) throws Refusal {
        List<Samples> samples = chosen(graders, all, names);
        int workers = atOnce == null ? Proving.usualAtOnce() : atOnce;
        if (recording && seed != null) {
            throw Refusal.usage("--record goes without --seed: other names would be recorded.");
        }
        if (workers < 1 || workers > MOST_AT_ONCE) {
            throw Refusal.usage("--at-once is a number from 1 to " + MOST_AT_ONCE + ", not " + workers + ".");
        }
        Set<ProgrammingLanguage> languages = languages();
        try (Grading grading = jailed();
                Proving proving = new Proving(grading, graders, workers, seed == null ? Proving.SEED : seed)) {
            requireLanguages(grading, languages);
            if (repeat != null) {
                return endure(proving, samples, languages, repeat, out);
            }
            List<Proving.Underway> underway =
                    samples.stream().map(one -> proving.start(one, languages)).toList();
            boolean well = true;
            for (Proving.Underway one : underway) {
                Proof proof = one.await();
                out.print(ProofTable.of(proof));
                out.flush();
                well &= proof.complaints().isEmpty()
                        && (recording || proof.news().isEmpty());
                record(proof);
            }
            out.println(
                    well
                            ? "\nEverything is as labelled."
                            : "\nWhat is marked ! is not as labelled, what is marked ~ not as recorded.");
            out.flush();
            return well;
        }
    }

    private void record(Proof proof) throws Refusal {
        try {
            if (recording) {
                proof.record();
            }
        } catch (IOException failure) {
            throw Refusal.ours("what mistakes are told cannot be written: " + failure.getMessage());
        }
    }

    private static boolean endure(
            Proving proving, List<Samples> samples, Set<ProgrammingLanguage> languages, int times, PrintWriter out)
            throws Refusal {
        if (times < 1 || times > MOST_TIMES) {
            throw Refusal.usage("--repeat is a number from 1 to " + MOST_TIMES + ", not " + times + ".");
        }
        Burden burden = burden();
        try {
            boolean clean = true;
            for (Samples one : samples) {
                List<Row> rows = proving.repeat(one, languages, times).stream()
                        .map(Proving.Pending::await)
                        .toList();
                Certificate certificate = new Certificate(one.exercise(), rows);
                out.print(certificate.told());
                out.flush();
                clean &= certificate.clean();
            }
            return clean;
        } finally {
            burden.close();
        }
    }

    private static Burden burden() throws Refusal {
        try {
            return Burden.onEveryProcessor();
        } catch (IOException failure) {
            throw Refusal.ours("this machine cannot be kept busy: " + failure.getMessage());
        }
    }

    private static List<Samples> chosen(Graders graders, Map<Slug, Samples> all, List<String> names) throws Refusal {
        List<String> known = graders.exercises().stream()
                .filter(all::containsKey)
                .map(Slug::text)
                .toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refusal.usage("no exercise with a grader is called '" + name + "'. "
                        + Problems.nearest(name, known)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("There are: " + known + "."));
            }
        }
        return (names.isEmpty() ? known : names)
                .stream()
                        .flatMap(name -> Optional.ofNullable(all.get(new Slug(name))).stream())
                        .toList();
    }

    private Set<ProgrammingLanguage> languages() throws Refusal {
        if (language == null) {
            return EnumSet.allOf(ProgrammingLanguage.class);
        }
        return Set.of(ProgrammingLanguage.of(language)
                .orElseThrow(() ->
                        Refusal.usage("--language is javascript, python, java or browser, not '" + language + "'.")));
    }

    /** Without reference solutions: in a proof they are what is tried. */
    private static Grading jailed() throws Refusal {
        try {
            return Grading.in(Jail.open(Home.runtimes()));
        } catch (JailUnavailable unavailable) {
            throw Refusal.ours(
                    "this machine runs no submissions: " + unavailable.getMessage() + " " + unavailable.remedy());
        }
    }

    private static void requireLanguages(Grading grading, Set<ProgrammingLanguage> languages) throws Refusal {
        if (!languages.stream().allMatch(grading::grades)) {
            throw Refusal.ours("this machine cannot run all of " + languages + ", only " + grading.languages()
                    + ". Run ./ackademy doctor, or choose a --language.");
        }
    }
}

package dev.ackademy.author;

import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One program against one grader, and what must come of it. */
public sealed interface Trial {
    /** A submission gets the outcome, fails the checks and is told the mistake that its folder and label promise. */
    record Labelled(Sample sample) implements Trial {}

    /** A starter runs, is a wrong answer, and passes only what asks for a server and nothing more. */
    record Unfinished(Samples.Starter starter, Set<String> freely) implements Trial {
        public Unfinished {
            freely = Set.copyOf(freely);
        }
    }

    /** A program that knows no exercise passes only what asks for a server and nothing more. */
    record Vacuous(Stranger stranger, Set<String> freely, Set<String> heard) implements Trial {
        public Vacuous {
            freely = stranger.letsIn() ? Set.copyOf(freely) : Set.of();
            heard = Set.copyOf(heard);
        }
    }

    /** As in tables: the folder, or what the program is. */
    default String title() {
        return switch (this) {
            case Labelled labelled -> labelled.sample().folder();
            case Unfinished unfinished -> "starter";
            case Vacuous vacuous -> "stranger: " + vacuous.stranger().title();
        };
    }

    default ProgrammingLanguage language() {
        return switch (this) {
            case Labelled labelled -> labelled.sample().language();
            case Unfinished unfinished -> unfinished.starter().language();
            case Vacuous vacuous -> vacuous.stranger().language();
        };
    }

    /** What is played; empty for a port at which nobody listens. */
    default byte[] program() throws IOException {
        return switch (this) {
            case Labelled labelled -> Files.readAllBytes(labelled.sample().file());
            case Unfinished unfinished ->
                Files.readAllBytes(unfinished.starter().file());
            case Vacuous vacuous -> vacuous.stranger().program(vacuous.heard());
        };
    }

    /** The checks that its label names. */
    default List<String> named() {
        return this instanceof Labelled labelled ? labelled.sample().fails() : List.of();
    }

    /** Whether it must pass the check, must fail it, or may do either; for a program that is played to its end. */
    default Must must(String check) {
        return switch (this) {
            case Labelled labelled when labelled.sample().outcome() == Outcome.ACCEPTED -> Must.PASS;
            case Labelled labelled -> labelled.sample().fails().contains(check) ? Must.FAIL : Must.EITHER;
            case Unfinished unfinished -> unfinished.freely().contains(check) ? Must.EITHER : Must.FAIL;
            case Vacuous vacuous -> vacuous.freely().contains(check) ? Must.EITHER : Must.FAIL;
        };
    }

    /** See {@link #must}. */
    enum Must {
        PASS,
        FAIL,
        EITHER
    }

    /** What is not as promised, a sentence each; empty when all is well. */
    default List<String> complaints(Verdict verdict) {
        return switch (this) {
            case Labelled labelled -> complaints(labelled.sample(), verdict);
            case Unfinished unfinished -> {
                List<String> complaints = outcome(Outcome.WRONG_ANSWER, verdict);
                complaints.addAll(tooMuch(unfinished.freely(), verdict));
                yield complaints;
            }
            case Vacuous vacuous -> tooMuch(vacuous.freely(), verdict);
        };
    }

    private static List<String> complaints(Sample sample, Verdict verdict) {
        List<String> complaints = outcome(sample.outcome(), verdict);
        Set<String> failed = with(verdict, CheckResult.Status.FAIL);
        List<String> survived =
                sample.fails().stream().filter(check -> !failed.contains(check)).toList();
        if (!survived.isEmpty()) {
            complaints.add("does not fail " + survived + ", but " + failed);
        }
        String told = verdict.diagnosis().map(best -> best.finding().code()).orElse("");
        if (!sample.code().isEmpty() && !told.equals(sample.code())) {
            complaints.add("is told " + (told.isEmpty() ? "no code" : told) + " first, not " + sample.code());
        }
        return complaints;
    }

    private static List<String> tooMuch(Set<String> freely, Verdict verdict) {
        Set<String> passed = with(verdict, CheckResult.Status.PASS);
        passed.removeAll(freely);
        return passed.isEmpty() ? List.of() : List.of("passes " + passed + ", though it knows nothing of the exercise");
    }

    private static List<String> outcome(Outcome expected, Verdict verdict) {
        List<String> complaints = new ArrayList<>();
        if (verdict.outcome() != expected) {
            complaints.add("is " + verdict.outcome().id() + " (" + verdict.reason() + "), expected " + expected.id()
                    + "; "
                    + verdict.checks().stream()
                            .flatMap(check -> check.findings().stream().limit(1).map(first -> check.id() + " " + first))
                            .limit(3)
                            .toList());
        }
        return complaints;
    }

    private static Set<String> with(Verdict verdict, CheckResult.Status status) {
        return verdict.checks().stream()
                .filter(check -> check.status() == status)
                .map(CheckResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

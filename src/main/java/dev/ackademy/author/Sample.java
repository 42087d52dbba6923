package dev.ackademy.author;

import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.file.Path;
import java.util.List;

/**
 * A labelled submission: a program, and what its folder and its label promise of it.
 *
 * @param folder below {@code submissions/}, such as {@code wrong_answer/tells-everyone}
 * @param outcome what the folder is named after
 * @param fails the checks that must fail, such as c2; others may fail too
 * @param code the mistake that must be told, such as F34; empty where none is named
 */
public record Sample(
        String folder, ProgrammingLanguage language, Path file, Outcome outcome, List<String> fails, String code) {
    /** The folder that holds those of all outcomes. */
    Path submissions() {
        return file.resolve("../../..").normalize();
    }

    public Sample {
        fails = List.copyOf(fails);
        if (folder.isEmpty() || outcome == Outcome.GRADER_FAULT) {
            throw new IllegalArgumentException("no submission is labelled '" + outcome.id() + "' in '" + folder + "'");
        }
    }
}

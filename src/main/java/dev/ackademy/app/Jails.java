package dev.ackademy.app;

import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.jail.JailUnavailable;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the jail, or grades without one and says why. */
final class Jails {
    private Jails() {}

    /** @param content the course's folder, where the reference solutions are */
    static Grading grading(Path runtimes, Path content) {
        try {
            return Grading.in(Jail.open(runtimes), (exercise, language) -> reference(content, exercise, language));
        } catch (JailUnavailable unavailable) {
            return Grading.withoutJail(unavailable.getMessage() + " " + unavailable.remedy());
        }
    }

    private static Optional<byte[]> reference(Path content, Slug exercise, ProgrammingLanguage language) {
        Path file = content.resolve("exercises/" + exercise + "/submissions/accepted/plain/" + language.fileName());
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

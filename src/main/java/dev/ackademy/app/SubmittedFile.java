package dev.ackademy.app;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.submission.Submissions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a submission from disk, within the bounds that the site has. */
final class SubmittedFile {
    private SubmittedFile() {}

    /** What it is written in: as named, else as its name says. */
    static ProgrammingLanguage language(Path file, Optional<ProgrammingLanguage> named) throws Refusal {
        return named.or(() -> ProgrammingLanguage.ofFile(String.valueOf(file.getFileName())))
                .orElseThrow(() -> Refusal.usage("'" + file.getFileName()
                        + "' does not end in .js, .py or .java. Say --language javascript, python or java."));
    }

    static byte[] read(Path file) throws Refusal, IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.usage(
                    Files.isDirectory(file)
                            ? "'" + file + "' is a folder. Name the one file in it that is your server."
                            : "there is no file '" + file + "'.");
        }
        if (!Files.isReadable(file)) {
            throw Refusal.usage("'" + file + "' cannot be read. Check its permissions.");
        }
        long size = Files.size(file);
        if (size > Submissions.MAX_SOURCE_BYTES) {
            throw Refusal.wrong("a submission has at most " + Submissions.MAX_SOURCE_BYTES / 1024 + " KiB, but '" + file
                    + "' has " + (size + 1023) / 1024 + " KiB. Leave out what is not needed.");
        }
        byte[] source = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(source))
                    .toString();
            if (text.isBlank()) {
                throw Refusal.wrong("'" + file + "' is empty. Write your server first.");
            }
            if (text.indexOf('\0') >= 0) {
                throw new CharacterCodingException(); // UTF-16, which is UTF-8 by chance
            }
        } catch (CharacterCodingException garbled) {
            throw Refusal.wrong("'" + file + "' is not UTF-8. Save it as UTF-8 and grade it again.");
        }
        return source;
    }
}

package dev.ackademy.content;

import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A text file of the course, read whole: strict UTF-8, no byte order mark, at most 1 MiB. */
public record SourceFile(Path path, String text) {
    private static final int MAX_BYTES = 1 << 20;

    /** The file, or nothing and a problem that says what to do. */
    public static Optional<SourceFile> read(Path path, Problems problems) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                problems.add(path, 0, "The file is larger than 1 MiB.", "Split it, or move large data out of it.");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            CharBuffer chars = CharBuffer.allocate(bytes.length);
            ByteBuffer left = ByteBuffer.wrap(bytes);
            if (StandardCharsets.UTF_8.newDecoder().decode(left, chars, true).isError()) {
                problems.add(path, lineAt(bytes, left.position()), "The file is not UTF-8.", "Save it as UTF-8.");
                return Optional.empty();
            }
            String text = chars.flip().toString();
            if (text.startsWith("\uFEFF")) {
                problems.add(path, 1, "The file starts with a byte order mark.", "Save it as UTF-8 without one.");
                return Optional.empty();
            }
            return Optional.of(new SourceFile(path, text.replace("\r\n", "\n")));
        } catch (NoSuchFileException missing) {
            problems.add(path, 0, "The file is missing.", "Write it, or take its name out of what refers to it.");
        } catch (IOException unreadable) {
            problems.add(
                    path, 0, "The file cannot be read: " + unreadable.getMessage() + ".", "Check its permissions.");
        }
        return Optional.empty();
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}

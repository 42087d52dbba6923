package dev.ackademy.content;

import dev.ackademy.kit.Problems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Markdown file that opens with YAML between two lines of {@code ---}.
 *
 * @param head what stands between them
 * @param body the text after them
 * @param bodyLine the line on which the body starts
 */
public record FrontMatter(Path file, YamlMap head, String body, int bodyLine) {
    private static final String FENCE = "---\n";

    /** The file, or nothing and a problem that says what to do. */
    public static Optional<FrontMatter> read(Path file, Problems problems) {
        return SourceFile.read(file, problems).flatMap(source -> split(source, problems));
    }

    private static Optional<FrontMatter> split(SourceFile source, Problems problems) {
        String text = source.text();
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            problems.add(
                    source.path(),
                    1,
                    "The file does not open with '---', lines of 'name: value', and '---'.",
                    "Put title and the like there.");
            return Optional.empty();
        }
        int bodyAt = end + 1 + FENCE.length();
        int bodyLine = 1
                + (int) text.substring(0, bodyAt).chars().filter(c -> c == '\n').count();
        String yaml = text.substring(FENCE.length(), end + 1);
        return Yaml.parse(source.path(), yaml, 2, problems)
                .map(head -> new FrontMatter(source.path(), head, text.substring(bodyAt), bodyLine));
    }
}

package dev.ackademy.lesson;

import dev.ackademy.content.SourceFile;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program that a lesson shows parts of. A part stands between the comments {@code // region join} and {@code //
 * endregion}, with {@code #} instead of {@code //} in Python; editors fold it.
 *
 * @param name of the file, as {@code server.js}
 * @param regions by name: the lines, without what all of them are indented by
 */
record CodeFile(String name, Map<String, String> regions) {
    private static final Pattern BORDER = Pattern.compile("\\s*(?://|#)\\s*(region|endregion)\\b\\s*(\\S*)\\s*");

    CodeFile {
        regions = Map.copyOf(regions);
    }

    static Optional<CodeFile> read(Path file, Problems problems) {
        int before = problems.count();
        Optional<CodeFile> read =
                SourceFile.read(file, problems).map(source -> new CodeFile(name(file), regions(source, problems)));
        return problems.count() > before ? Optional.empty() : read;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Map<String, String> regions(SourceFile source, Problems problems) {
        Map<String, String> regions = new LinkedHashMap<>();
        @Nullable String open = null;
        List<String> lines = new ArrayList<>();
        List<String> all = source.text().lines().toList();
        for (int i = 0; i < all.size(); i++) {
            Matcher border = BORDER.matcher(all.get(i));
            if (!border.matches()) {
                lines.add(all.get(i));
                continue;
            }
            boolean begins = border.group(1).equals("region");
            if (begins == (open != null)) {
                problems.add(
                        source.path(),
                        i + 1,
                        begins ? "A region begins inside '" + open + "'." : "No region ends here.",
                        "Regions follow each other: region NAME, its lines, endregion.");
            } else if (begins && (border.group(2).isEmpty() || regions.containsKey(border.group(2)))) {
                problems.add(
                        source.path(),
                        i + 1,
                        "A region has a name of its own, but this is '" + Problem.cut(border.group(2)) + "'.",
                        "Name it as no other.");
            }
            if (open != null) {
                regions.put(open, unindented(lines));
            }
            open = begins ? border.group(2) : null;
            lines = new ArrayList<>();
        }
        if (open != null) {
            problems.add(source.path(), all.size(), "The region '" + open + "' has no end.", "Write: endregion.");
        }
        return regions;
    }

    private static String unindented(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.isBlank() ? "" : line.substring(indent))
                        .toList());
    }
}

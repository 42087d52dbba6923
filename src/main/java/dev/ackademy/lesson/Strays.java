package dev.ackademy.lesson;

import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Folders that course.yaml does not name, and names that have no folder. */
final class Strays {
    private Strays() {}

    static void report(Path lessons, Outline outline, Problems problems) {
        Map<String, Set<String>> named = new HashMap<>();
        for (Outline.Plan plan : outline.tracks()) {
            Set<String> folders = new HashSet<>();
            for (Outline.Entry entry : plan.entries()) {
                Path folder =
                        lessons.resolve(plan.slug().text()).resolve(entry.slug().text());
                if (entry instanceof Outline.Folder && !Files.isDirectory(folder)) {
                    problems.add(
                            lessons.resolve("course.yaml"),
                            entry.line(),
                            "The lesson '" + entry.slug() + "' has no folder " + lessons.relativize(folder) + ".",
                            "Make it, or write 'planned: " + entry.slug() + "' with a title.");
                }
                if (entry instanceof Outline.Folder) {
                    folders.add(entry.slug().text());
                }
            }
            named.put(plan.slug().text(), folders);
        }
        for (Path track : folders(lessons, problems)) {
            Set<String> known = named.getOrDefault(name(track), Set.of());
            for (Path lesson : folders(track, problems)) {
                if (!known.contains(name(lesson))) {
                    problems.add(
                            lesson,
                            0,
                            "course.yaml does not name this lesson under the track '" + name(track) + "'.",
                            "Add '- " + name(lesson) + "' where it belongs, or move the folder away.");
                }
            }
        }
    }

    private static List<Path> folders(Path parent, Problems problems) {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> !name(folder).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(parent, 0, "The folder cannot be read: " + unreadable.getMessage() + ".", "Check it.");
            return List.of();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}

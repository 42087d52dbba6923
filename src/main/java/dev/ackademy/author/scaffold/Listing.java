package dev.ackademy.author.scaffold;

import dev.ackademy.kit.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Adds an entry to a YAML file that people write by hand, line by line, so that their comments and their layout stay as
 * they are. What it cannot find it leaves to them.
 */
final class Listing {
    private static final Pattern EXERCISES = Pattern.compile("exercises:\\s*\\[([^\\]]*)](.*)");

    private Listing() {}

    /** The slugs of the tracks in a course.yaml, in order. */
    static List<String> tracks(List<String> course) {
        return course.stream()
                .map(Pattern.compile("\\s*- slug:\\s*([a-z0-9-]+)\\s*")::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
    }

    /** The track that plans this lesson. */
    static Optional<String> planning(List<String> course, Slug lesson) {
        return tracks(course).stream()
                .filter(track -> IntStream.range(0, course.size())
                        .anyMatch(line -> planned(course.get(line), lesson)
                                && trackAt(course, line).equals(track)))
                .findFirst();
    }

    private static boolean planned(String line, Slug lesson) {
        return line.strip().equals("- planned: " + lesson);
    }

    private static String trackAt(List<String> course, int line) {
        List<String> before = tracks(course.subList(0, line));
        return before.isEmpty() ? "" : before.getLast();
    }

    /** With the lesson at the end of a track, or where it was planned. */
    static List<String> withLesson(List<String> course, String track, Slug lesson) throws NoPlace {
        List<String> lines = new ArrayList<>(course);
        OptionalInt planned = IntStream.range(0, lines.size())
                .filter(line -> planned(lines.get(line), lesson)
                        && trackAt(course, line).equals(track))
                .findFirst();
        if (planned.isPresent()) {
            int at = planned.getAsInt();
            int indent = indent(lines.get(at));
            lines.set(at, " ".repeat(indent) + "- " + lesson);
            while (at + 1 < lines.size() && !lines.get(at + 1).isBlank() && indent(lines.get(at + 1)) > indent) {
                lines.remove(at + 1);
            }
            return lines;
        }
        int head = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).strip().equals("lessons:")
                        && trackAt(course, line).equals(track))
                .findFirst()
                .orElseThrow(() -> new NoPlace("course.yaml has no line 'lessons:' for the track '" + track
                        + "' with an entry on each line below it. Write it so."));
        int end = head + 1;
        int last = head;
        String entry = " ".repeat(indent(lines.get(head)) + 2) + "- " + lesson;
        while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent(lines.get(head)))) {
            if (!lines.get(end).isBlank()) {
                last = end;
            }
            end++;
        }
        lines.add(last + 1, entry);
        return lines;
    }

    /** A lesson.yaml with one exercise more. */
    static List<String> withExercise(List<String> lesson, Slug exercise) throws NoPlace {
        List<String> lines = new ArrayList<>(lesson);
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = EXERCISES.matcher(lines.get(i));
            if (found.matches()) {
                String others = found.group(1).isBlank() ? "" : found.group(1).strip() + ", ";
                lines.set(i, "exercises: [" + others + exercise + "]" + found.group(2));
                return lines;
            }
        }
        throw new NoPlace("lesson.yaml has no line 'exercises: [one, another]'. Write 'exercises: []' and try again.");
    }

    /** Messages of graders with those of one more exercise, at the end of the checks. */
    static List<String> withChecks(List<String> messages, Slug exercise, List<String> checks) throws NoPlace {
        List<String> lines = new ArrayList<>(messages);
        int head = lines.indexOf("checks:");
        if (head < 0) {
            throw new NoPlace("a file of graders/messages has no line 'checks:'. Write it, at the beginning.");
        }
        int last = head;
        for (int i = head + 1; i < lines.size() && (lines.get(i).isBlank() || indent(lines.get(i)) > 0); i++) {
            if (!lines.get(i).isBlank()) {
                last = i;
            }
        }
        lines.add(last + 1, "  " + exercise + ":");
        lines.addAll(last + 2, checks);
        return lines;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}

package dev.ackademy.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a course, so that an author sees all of it at once. Used by one thread. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    public void add(Path file, int line, String what, String remedy) {
        found.add(new Problem(file, line, what, remedy));
    }

    /** Something that keeps nobody from showing the course; it counts as no problem. */
    public void remark(Path file, int line, String what, String remedy, List<String> details) {
        remarks.add(new Problem(file, line, what, remedy, Problem.Level.REMARK, details));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** In the order of files and lines. */
    public List<Problem> all() {
        return sorted(found);
    }

    /** In the order of files and lines. */
    public List<Problem> remarks() {
        return sorted(remarks);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> problem.file().toString())
                        .thenComparingInt(Problem::line))
                .toList();
    }

    /**
     * The word among {@code known} that a mistyped one was probably meant to be: at most two letters away, or a third of
     * its length.
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int allowed = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= allowed)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance: letters to insert, drop or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

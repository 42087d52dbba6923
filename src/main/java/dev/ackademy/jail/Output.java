package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a program has written so far, both streams in the order of arrival. The first 64 KiB are kept; the rest is
 * counted and let go. For any thread.
 */
public final class Output {
    private final int keptBytes;
    private final List<Line> lines = new ArrayList<>();
    private int used;
    private boolean truncated;
    private boolean ended;

    /** Where a program wrote a line. */
    public enum Stream {
        STDOUT,
        STDERR
    }

    /**
     * One line, without its end. Bytes that are not UTF-8 stand in it as U+FFFD.
     *
     * @param atNanos when it was read, on the clock of {@link System#nanoTime}
     */
    public record Line(Stream stream, String text, long atNanos) {}

    Output(int keptBytes) {
        this.keptBytes = keptBytes;
    }

    /** A snapshot. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether the program wrote more than is kept. */
    public synchronized boolean truncated() {
        return truncated;
    }

    /** The text of both streams, each line ended by a line feed. */
    public synchronized String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** The last line that was kept; empty when there is none. */
    synchronized String last() {
        return lines.isEmpty() ? "" : lines.getLast().text();
    }

    /**
     * Waits for a line, among those that came already and those to come.
     *
     * @return empty when the deadline is over, or when the program has ended and wrote no such line
     */
    public synchronized Optional<Line> await(Predicate<Line> wanted, Deadline deadline) throws InterruptedException {
        int seen = 0;
        while (true) {
            for (; seen < lines.size(); seen++) {
                if (wanted.test(lines.get(seen))) {
                    return Optional.of(lines.get(seen));
                }
            }
            if (ended || !deadline.await(this)) {
                return Optional.empty();
            }
        }
    }

    synchronized void add(Stream stream, String text, int bytes) {
        if (truncated || used + bytes > keptBytes) {
            truncated = true;
            return;
        }
        used += bytes;
        lines.add(new Line(stream, text, System.nanoTime()));
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }
}

package dev.ackademy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured of one thing, again and again: milliseconds, or megabytes. */
final class Figures {
    private final String what;
    private final String unit;
    private final List<Double> values = new ArrayList<>();

    Figures(String what, String unit) {
        this.what = what;
        this.unit = unit;
    }

    void add(double value) {
        values.add(value);
    }

    void addNanos(long nanos) {
        add(nanos / 1e6);
    }

    int count() {
        return values.size();
    }

    double median() {
        return at(0.5);
    }

    /** For the end of a line: what one of a hundred exceeds. */
    String p99() {
        return String.format(Locale.ROOT, ", p99 %.1f %s", at(0.99), unit);
    }

    /** The smallest value that so large a part of all values does not exceed. */
    private double at(double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }

    static String head() {
        return String.format(Locale.ROOT, "%-58s %4s %9s %9s %9s %9s", "", "n", "median", "p90", "min", "max");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-58s %4d %9.1f %9.1f %9.1f %9.1f %s",
                what,
                count(),
                median(),
                at(0.9),
                at(0),
                at(1),
                unit);
    }
}

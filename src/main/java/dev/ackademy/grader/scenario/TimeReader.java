package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlMap;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Reads when things are due, and in which order. */
final class TimeReader {
    private static final int LONGEST_MS = 10_000;

    private TimeReader() {}

    static Window window(YamlMap item) {
        Duration notBefore = milliseconds(item, "not-before-ms");
        Duration by = milliseconds(item, "by-ms");
        if (!by.isZero() && by.compareTo(notBefore) < 0) {
            item.report(
                    item.get("by-ms").orElse(null), "It would be due before it may come.", "Make 'by-ms' the later.");
            return Window.USUAL;
        }
        return new Window(notBefore, by);
    }

    /** Zero when nothing is given. */
    static Duration milliseconds(YamlMap item, String key) {
        return item.get(key).isEmpty() ? Duration.ZERO : Duration.ofMillis(item.number(key, 1, LONGEST_MS));
    }

    /** {@code answered: [2, 1]}: the numbers of the sends that are acknowledged, from 1. */
    static List<Integer> order(YamlMap item, List<Step.Send> sends) {
        List<Integer> order = item.optionalItems("answered").stream()
                .map(value -> value.plain() instanceof Number number ? number.intValue() : 0)
                .toList();
        List<Integer> all = IntStream.range(0, sends.size())
                .filter(i -> sends.get(i).ack().isPresent())
                .mapToObj(i -> i + 1)
                .toList();
        if (!order.isEmpty() && !order.stream().sorted().toList().equals(all)) {
            item.report(
                    item.get("answered").orElse(null),
                    "'answered' holds the number of each send that has an 'ack' once: " + all + " in some order.",
                    "Leave it out where any order will do.");
        }
        return order;
    }
}

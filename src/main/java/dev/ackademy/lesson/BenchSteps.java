package dev.ackademy.lesson;

import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the {@code steps} of a bench, and follows who is on it while they are pressed in their order. */
final class BenchSteps {
    private static final int MOST_STEPS = 12;
    private static final int MOST_CLIENTS = 6;

    private final List<String> people;
    private final Set<String> present;

    private BenchSteps(List<String> people) {
        this.people = people;
        this.present = new LinkedHashSet<>(people);
    }

    /** Empty when the bench has none. */
    static List<BenchStep> read(YamlMap bench, List<String> people) {
        if (bench.get("steps").isEmpty()) {
            return List.of();
        }
        List<YamlValue> items = bench.items("steps");
        if (items.isEmpty() || items.size() > MOST_STEPS) {
            bench.report(
                    bench.get("steps").orElse(bench),
                    "A bench has 1 to " + MOST_STEPS + " steps, not " + items.size() + ".",
                    "Add some, take some out, or take 'steps' out.");
        }
        return new BenchSteps(people).all(bench, items);
    }

    private List<BenchStep> all(YamlMap bench, List<YamlValue> items) {
        List<BenchStep> steps = new ArrayList<>();
        for (YamlValue item : items) {
            if (item instanceof YamlMap map) {
                BenchStep.read(map, present, people).ifPresent(step -> {
                    follow(map, step);
                    steps.add(step);
                });
            } else {
                bench.report(item, "Expected a step, found " + item.kind() + ".", "Write it as {do: join, who: Ana}.");
            }
        }
        return steps;
    }

    private void follow(YamlMap map, BenchStep step) {
        if (step.act().equals("remove")) {
            present.remove(step.who());
        }
        if (step.act().equals("tab")) {
            if (present.size() >= MOST_CLIENTS) {
                map.report(
                        map, "A bench has at most " + MOST_CLIENTS + " clients, tabs included.", "Take the step out.");
            }
            String person = step.who().replaceFirst("-\\d+$", "");
            int number = 2;
            while (present.contains(person + "-" + number)) {
                number++;
            }
            present.add(person + "-" + number);
        }
    }
}

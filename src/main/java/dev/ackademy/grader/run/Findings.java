package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Answer;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What went wrong in one check so far. */
final class Findings {
    private final Check check;
    private final Stage stage;
    private final Bindings bindings;
    private final List<Finding> found = new ArrayList<>();
    /** What the check stands on and is not about, so it is told last. */
    private final List<Finding> ofTheFence = new ArrayList<>();

    private boolean atTheFence;

    Findings(Check check, Stage stage, Bindings bindings) {
        this.check = check;
        this.stage = stage;
        this.bindings = bindings;
    }

    /** @param facts a client stands in them under its name in the scenario */
    void add(Symptom symptom, Map<String, String> facts) {
        Map<String, String> named = new LinkedHashMap<>(facts);
        named.computeIfPresent("client", (key, name) -> stage.called(name));
        (atTheFence ? ofTheFence : found)
                .add(new Finding(symptom, check.mistake(symptom).orElse(""), named));
    }

    /** The steps are over: what comes now is about the fence. */
    void reachTheFence() {
        atTheFence = true;
    }

    /** What the books say. */
    void addAll(List<Finding> more) {
        found.addAll(more);
    }

    /** An acknowledgement carries exactly one argument, and that has the shape. */
    void judge(String client, String event, Answer answer, Shape expected) {
        String shape = Told.json(expected.told(bindings));
        if (!answer.here()) {
            add(Symptom.UNANSWERED, Map.of("client", client, "event", event, "expected", shape));
            return;
        }
        List<@Nullable Object> got = answer.arguments().orElse(List.of());
        if (got.size() != 1 || !expected.matches(got.getFirst(), bindings)) {
            String seen = got.size() == 1 ? Told.json(got.getFirst()) : Told.json(got);
            add(Symptom.ANSWERED_WRONG, Map.of("client", client, "event", event, "expected", shape, "observed", seen));
        }
    }

    boolean has(Symptom symptom) {
        return found.stream().anyMatch(finding -> finding.symptom() == symptom);
    }

    /** The most causal first. */
    List<Finding> sorted() {
        Comparator<Finding> causal = Comparator.comparing(Finding::symptom);
        return Stream.concat(found.stream().sorted(causal), ofTheFence.stream()).toList();
    }
}

package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Answer;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
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

    private final List<Suspect> wrongAnswers = new ArrayList<>();
    private boolean atTheFence;

    Findings(Check check, Stage stage, Bindings bindings) {
        this.check = check;
        this.stage = stage;
        this.bindings = bindings;
    }

    /** @param facts a client stands in them under its name in the scenario */
    void add(Symptom symptom, Map<String, String> facts) {
        add(symptom, "", facts);
    }

    /** @param mistake the code of what is likely wrong; empty for what the check says */
    void add(Symptom symptom, String mistake, Map<String, String> facts) {
        Map<String, String> named = new LinkedHashMap<>(facts);
        named.computeIfPresent("client", (key, name) -> stage.called(name));
        String code = mistake.isEmpty() ? check.mistake(symptom).orElse("") : mistake;
        (atTheFence ? ofTheFence : found).add(new Finding(symptom, code, named));
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
        judge(client, event, answer, expected, "");
    }

    /** @param mistake the code of what is likely wrong when the content is; empty for what the check says */
    void judge(String client, String event, Answer answer, Shape expected, String mistake) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("client", client);
        facts.put("event", event);
        facts.put("expected", Told.json(expected.told(bindings)));
        List<@Nullable Object> got = answer.arguments().orElse(List.of());
        if (!answer.here()) {
            add(Symptom.UNANSWERED, facts);
        } else if (got.size() != 1) {
            facts.put("count", String.valueOf(got.size()));
            facts.put("observed", Told.json(got));
            add(Symptom.ANSWERED_IN_PIECES, facts);
            suspect(client, answer, got);
        } else if (!expected.matches(got.getFirst(), bindings)) {
            facts.put("observed", Told.json(got.getFirst()));
            add(Symptom.ANSWERED_WRONG, mistake, facts);
            suspect(client, answer, got);
        }
    }

    private void suspect(String client, Answer answer, List<@Nullable Object> got) {
        wrongAnswers.add(new Suspect(stage.client(client).connection(), "", got, answer.atNanos()));
    }

    /** The acknowledgements that carried something wrong, in the order in which they came to light. */
    List<Suspect> wrongAnswers() {
        return List.copyOf(wrongAnswers);
    }

    /** An acknowledgement came too early or too late. */
    void mistimed(Symptom symptom, Step.Send send, Map<String, String> times) {
        Map<String, String> facts = new LinkedHashMap<>(times);
        facts.put("client", send.from());
        facts.put("event", send.event());
        facts.put("expected", Told.json(send.ack().orElseThrow().told(bindings)));
        add(symptom, facts);
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

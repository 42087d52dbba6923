package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Fetch;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.Map;

/** The steps in which a client asks over plain HTTP. */
final class Fetching {
    private static final int OK = 200;

    /** What an answer may take when hardly anything is left of the time for all of them. */
    private static final Duration AT_LEAST = Duration.ofMillis(10);

    private final Stage stage;
    private final Ledger ledger;
    private final Bindings bindings;
    private final Findings findings;

    Fetching(Stage stage, Ledger ledger, Bindings bindings, Findings findings) {
        this.stage = stage;
        this.ledger = ledger;
        this.bindings = bindings;
        this.findings = findings;
    }

    void play(Step.Get get, Patience patience) throws InterruptedException {
        String path = bindings.fillIn(get.path());
        String event = "GET " + path;
        ledger.open(get.by(), event, null, stage.journal().now());
        Deadline deadline = patience.deadline();
        for (int tries = 1; ; tries++) {
            Fetch.Got got = stage.fetch(get.by(), path, deadline.left().plus(AT_LEAST));
            boolean fits = got.status() == OK && get.gives().matches(got.body(), bindings);
            if (fits) {
                return;
            }
            if (deadline.over() || patience.exhausted()) {
                blame(get, event, got);
                return;
            }
            patience.rest(tries, stage.journal(), deadline);
        }
    }

    private void blame(Step.Get get, String event, Fetch.Got got) {
        String expected = Told.json(get.gives().told(bindings));
        if (got.status() == 0) {
            findings.add(
                    Symptom.UNANSWERED,
                    get.mistake(),
                    Map.of("client", get.by(), "event", event, "expected", expected));
        } else {
            String seen = got.status() == OK ? Told.json(got.body()) : got.status() + " " + Told.json(got.body());
            findings.add(
                    Symptom.ANSWERED_WRONG,
                    get.mistake(),
                    Map.of("client", get.by(), "event", event, "expected", expected, "observed", seen));
        }
    }
}

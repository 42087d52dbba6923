package dev.ackademy.grader.page;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.run.Told;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.jail.BrowserCell;
import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Plays one check in a page of its own. The page stays open until the run is over, so that {@link #result} can count once
 * more what the server saw of it.
 */
final class PageCheck {
    /** What a page may take beyond the patience of a call, on a busy machine. */
    private static final Duration TO_REACT = Duration.ofSeconds(5);

    private final Check check;
    private final Grader grader;
    private final Bindings bindings = new Bindings();
    private final ServersView server;
    private final String host;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<PageEnd> end = Optional.empty();
    private boolean speechless;
    private boolean finished;
    private long millis;

    /** @param host the page's own address, without a port */
    PageCheck(Check check, Grader grader, long seed, ServersView server, String host) {
        this.check = check;
        this.grader = grader;
        this.server = server;
        this.host = host;
        SplittableRandom random = new SplittableRandom(Objects.hash(seed, check.id()));
        grader.draws().forEach((name, draw) -> bindings.bind(name, draw.from(random)));
        grader.lets().forEach((name, text) -> bindings.bind(name, bindings.fillIn(text)));
        bindings.bind("host", host);
    }

    String host() {
        return host;
    }

    /** @param patience how long whatever must come may take */
    void play(LearnersPage page, BrowserCell cell, Duration patience, Watchdog watchdog)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (Step step : check.steps()) {
            if (!findings.isEmpty() || end.isPresent()) {
                break; // Every step stands on the one before.
            }
            switch (step) {
                case Step.Run run -> {
                    watchdog.within(patience.plus(TO_REACT));
                    run(run, page, patience);
                    watchdog.rest();
                }
                case Step.Cut cut -> cell.cut(host, cut.time());
                case Step.Printed printed -> seen(printed, patience);
                default -> throw new IllegalStateException("a page has no such step: " + step);
            }
        }
        finished = true;
        millis = (System.nanoTime() - start) / 1_000_000;
    }

    private void run(Step.Run run, LearnersPage page, Duration patience) {
        Object auth = grader.page().orElseThrow().auth().fill(bindings);
        Map<String, String> facts = new LinkedHashMap<>(Map.of("event", run.says()));
        switch (page.call(run.script(), auth, Math.toIntExact(patience.toMillis()))) {
            case LearnersPage.Outcome.Fulfilled fulfilled -> {
                if (!run.gives().matches(fulfilled.value(), bindings)) {
                    facts.put("expected", Told.json(run.gives().told(bindings)));
                    facts.put("observed", Told.json(fulfilled.value()));
                    add(Symptom.GAVE_WRONG, facts);
                }
            }
            case LearnersPage.Outcome.Rejected rejected -> {
                speechless = true;
                facts.put("observed", Told.json(rejected.message()));
                add(Symptom.THREW, facts);
                end = Optional.of(new PageEnd.Threw(rejected.message()));
            }
            case LearnersPage.Outcome.Unsettled unsettled -> {
                speechless = true;
                facts.put("ms", String.valueOf(patience.toMillis()));
                add(Symptom.UNSETTLED, facts);
                if (server.count(host + " lost") == 0) {
                    end = Optional.of(new PageEnd.NeverSettled(run.says(), patience));
                }
            }
        }
    }

    private void seen(Step.Printed printed, Duration patience) throws InterruptedException {
        String line = bindings.fillIn(printed.text());
        server.await(line, printed.count(), Deadline.in(patience));
        lines.put(line, printed.count());
        if (server.count(line) < printed.count()) {
            count(line, printed.count());
            lines.remove(line);
        }
    }

    private void count(String line, long expected) {
        long seen = server.count(line);
        if (seen != expected) {
            add(
                    seen < expected ? Symptom.NOT_SEEN : Symptom.SEEN_TOO_OFTEN,
                    Map.of(
                            "expected", line.substring(host.length()).strip(),
                            "count", String.valueOf(expected),
                            "observed", String.valueOf(seen)));
        }
    }

    private void add(Symptom symptom, Map<String, String> facts) {
        findings.add(new Finding(symptom, check.mistake(symptom).orElse(""), facts));
    }

    boolean failed() {
        return !findings.isEmpty();
    }

    /** Whether the page's module could not even be called. */
    boolean speechless() {
        return speechless;
    }

    /** Why there is no use in going on when this is the first check. */
    Optional<PageEnd> end() {
        return end;
    }

    /** Waits a moment for what must not come. */
    void linger(Deadline deadline) throws InterruptedException {
        for (Map.Entry<String, Integer> line : lines.entrySet()) {
            server.await(line.getKey(), line.getValue() + 1, deadline);
        }
    }

    /** Call it once, after everything that could come late had its time. */
    CheckResult result() {
        lines.forEach(this::count);
        CheckResult.Status unblamed = finished ? CheckResult.Status.PASS : CheckResult.Status.ERROR;
        return new CheckResult(
                check.id(),
                findings.isEmpty() ? unblamed : CheckResult.Status.FAIL,
                Transport.WEBSOCKET,
                millis,
                findings,
                Map.of(),
                List.of(),
                List.of());
    }
}

package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Answer;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.kit.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps in which a client of the check says something many times, or until the answer fits. */
final class Talk {
    /** python-engineio refuses a POST of more than 16 packets, however right the answer is. */
    private static final int AT_ONCE = 10;

    private final Check check;
    private final Stage stage;
    private final Journal journal;
    private final Ledger ledger;
    private final Bindings bindings;
    private final Findings findings;

    Talk(Check check, Stage stage, Ledger ledger, Bindings bindings, Findings findings) {
        this.check = check;
        this.stage = stage;
        this.journal = stage.journal();
        this.ledger = ledger;
        this.bindings = bindings;
        this.findings = findings;
    }

    void burst(Step.Burst burst, Patience patience) throws InterruptedException {
        Ledger.Row row = ledger.open(burst.from(), burst.event(), "× " + burst.count(), journal.now());
        List<Ledger.Due> dues = new ArrayList<>();
        for (long i = 1; i <= burst.count(); i++) {
            bindings.bind(burst.counter(), i);
            stage.client(burst.from()).tell(burst.event(), arguments(burst.data()));
            dues.addAll(ledger.expect(row, burst.heard()));
            boolean pause = i % AT_ONCE == 0 || i == burst.count();
            if (pause && !await(dues, patience)) {
                break; // Whoever did not get these will not get the rest either.
            }
        }
        Map<String, Long> last = new HashMap<>();
        for (Ledger.Due due : dues) {
            if (due.met != null && due.met.atNanos() < last.getOrDefault(due.client, 0L)) {
                findings.add(Symptom.DISORDERED, Map.of("client", due.client, "event", due.event));
                return;
            }
            if (due.met != null) {
                last.put(due.client, due.met.atNanos());
            }
        }
    }

    void until(Step.Until until, Patience patience) throws InterruptedException {
        Deadline deadline = patience.deadline();
        List<Ledger.Due> dues = new ArrayList<>();
        for (int tries = 1; ; tries++) {
            List<@Nullable Object> arguments = arguments(until.data());
            Ledger.Row row = ledger.open(until.from(), until.event(), payload(arguments), journal.now());
            dues.addAll(ledger.expect(row, until.heard()));
            Answer answer = stage.client(until.from()).ask(until.event(), arguments);
            patience.await("ack " + until.event(), journal, answer::here);
            List<@Nullable Object> got = answer.arguments().orElse(List.of());
            boolean fits = got.size() == 1 && until.ack().matches(got.getFirst(), bindings);
            if (fits || deadline.over() || patience.exhausted()) {
                findings.judge(until.from(), until.event(), answer, until.ack());
                await(dues, patience);
                return;
            }
            patience.rest(tries, journal, deadline);
        }
    }

    /** Waits for those copies that the check judges. */
    boolean await(List<Ledger.Due> dues, Patience patience) throws InterruptedException {
        List<Ledger.Due> judged =
                dues.stream().filter(due -> check.judges(due.client, due.event)).toList();
        if (judged.isEmpty()) {
            return true;
        }
        String what = judged.stream().map(due -> due.event).distinct().collect(Collectors.joining(" "));
        return patience.await(
                what,
                journal,
                () -> {
                    ledger.settle(journal.heard());
                    return judged.stream().allMatch(due -> due.met != null);
                },
                judged.stream().map(due -> due.window));
    }

    List<@Nullable Object> arguments(Optional<Shape> data) {
        List<@Nullable Object> arguments = new ArrayList<>();
        data.ifPresent(shape -> arguments.add(shape.fill(bindings)));
        return arguments;
    }

    static @Nullable Object payload(List<@Nullable Object> arguments) {
        return arguments.isEmpty() ? null : arguments.getFirst();
    }
}

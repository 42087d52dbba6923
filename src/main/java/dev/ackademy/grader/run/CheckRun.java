package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Answer;
import dev.ackademy.grader.client.BareClient;
import dev.ackademy.grader.client.Client;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Plays one check with clients, names and rooms of its own. Its clients stay connected until {@link #close}, so that
 * {@link #result} can look once more for what came late.
 */
final class CheckRun implements AutoCloseable {
    /** python-engineio refuses a POST of more than 16 packets, however right the answer is. */
    private static final int AT_ONCE = 10;

    private final Check check;
    private final Grader grader;
    private final Setting setting;
    private final Journal journal;
    private final Bindings bindings = new Bindings();
    private final Ledger ledger = new Ledger(bindings);
    private final Stage stage;
    private final Findings findings;
    private long playedUntil;

    CheckRun(Check check, Grader grader, Setting setting) {
        this.check = check;
        this.grader = grader;
        this.setting = setting;
        this.journal = setting.journal();
        this.stage = new Stage(grader, setting, bindings);
        this.findings = new Findings(check, stage, bindings);
        SplittableRandom random = new SplittableRandom(
                Objects.hash(setting.seed(), check.id(), setting.transport().id()));
        grader.draws().forEach((name, draw) -> bindings.bind(name, draw.from(random)));
    }

    void play(Patience patience) throws InterruptedException {
        for (Step step : check.steps()) {
            if (patience.exhausted() || !act(step, patience)) {
                break;
            }
        }
        if (!patience.exhausted() && !findings.has(Symptom.NOT_CONNECTED)) {
            new Silence(grader.fence(), check, stage, ledger, bindings).prove(patience, findings);
        }
        playedUntil = journal.now();
    }

    /** @return false when the rest of the check makes no sense any more */
    private boolean act(Step step, Patience patience) throws InterruptedException {
        switch (step) {
            case Step.Connect connect -> {
                return connect(connect.clients(), patience);
            }
            case Step.Refused refused -> refused(refused.clients(), patience);
            case Step.Send send -> send(send, patience);
            case Step.Burst burst -> burst(burst, patience);
            case Step.Until until -> until(until, patience);
            case Step.Disconnect leave -> leave(leave, patience);
            case Step.Insist insist -> insist(insist, patience);
            case Step.Distinct distinct -> distinct(distinct.variables());
            case Step.Printed printed -> printed(printed, patience);
        }
        return true;
    }

    private boolean connect(List<String> names, Patience patience) throws InterruptedException {
        boolean all = true;
        List<Client> opened = names.stream().map(stage::open).toList();
        for (Client client : opened) {
            patience.await(journal, () -> client.state() != Client.State.NEW);
            if (client.state() == Client.State.CONNECTED) {
                stage.bindId(client);
            } else {
                findings.add(Symptom.NOT_CONNECTED, Map.of("client", client.name(), "observed", seenOf(client)));
                all = false;
            }
        }
        return all;
    }

    private void refused(List<String> names, Patience patience) throws InterruptedException {
        for (Client client : names.stream().map(stage::open).toList()) {
            // A library that can only throw a client out afterwards is given the time to do so.
            if (!patience.awaitFully(journal, () -> turnedAway(client.state()))) {
                findings.add(
                        Symptom.ACCEPTED, Map.of("client", client.name(), "expected", stage.authTold(client.name())));
            }
        }
    }

    private static boolean turnedAway(Client.State state) {
        return switch (state) {
            case REFUSED, GONE -> true;
            case NEW, CONNECTED, UNREACHABLE -> false;
        };
    }

    private void send(Step.Send send, Patience patience) throws InterruptedException {
        List<@Nullable Object> arguments = arguments(send.data());
        Ledger.Row row = ledger.open(send.from(), send.event(), payload(arguments), journal.now());
        Client from = stage.client(send.from());
        if (send.quiet()) {
            from.tell(send.event(), arguments);
        } else {
            Answer answer = from.ask(send.event(), arguments);
            if (send.ack().isPresent()) {
                patience.await(journal, answer::here);
                findings.judge(send.from(), send.event(), answer, send.ack().get());
            }
        }
        await(ledger.expect(row, send.heard()), patience);
    }

    private void burst(Step.Burst burst, Patience patience) throws InterruptedException {
        Ledger.Row row = ledger.open(burst.from(), burst.event(), "× " + burst.count(), journal.now());
        List<Ledger.Due> dues = new ArrayList<>();
        for (long i = 1; i <= burst.count(); i++) {
            bindings.bind(burst.counter(), i);
            stage.client(burst.from()).tell(burst.event(), arguments(burst.data()));
            dues.addAll(ledger.expect(row, burst.heard()));
            if (i % AT_ONCE == 0) {
                await(dues, patience);
            }
        }
        await(dues, patience);
        long last = 0;
        for (Ledger.Due due : dues) {
            if (due.met != null && due.met.atNanos() < last) {
                findings.add(Symptom.DISORDERED, Map.of("client", due.client, "event", due.event));
                return;
            }
            last = due.met == null ? last : due.met.atNanos();
        }
    }

    private void until(Step.Until until, Patience patience) throws InterruptedException {
        var deadline = patience.deadline();
        while (true) {
            Answer answer = stage.client(until.from()).ask(until.event(), arguments(until.data()));
            patience.await(journal, answer::here);
            List<@Nullable Object> got = answer.arguments().orElse(List.of());
            boolean fits = got.size() == 1 && until.ack().matches(got.getFirst(), bindings);
            if (fits || deadline.over() || patience.exhausted()) {
                findings.judge(until.from(), until.event(), answer, until.ack());
                return;
            }
        }
    }

    private void leave(Step.Disconnect leave, Patience patience) throws InterruptedException {
        Ledger.Row row = ledger.open(leave.client(), "", null, journal.now());
        stage.leave(leave.client());
        await(ledger.expect(row, leave.heard()), patience);
    }

    private void insist(Step.Insist insist, Patience patience) throws InterruptedException {
        BareClient bare = stage.knock(insist.client(), patience.deadline());
        for (Step.Packet packet : insist.packets()) {
            Object payload = packet.data().fill(bindings);
            ledger.open(insist.client(), packet.event(), payload, journal.now());
            bare.emit(packet.event(), payload);
        }
    }

    private void distinct(List<String> variables) {
        List<String> bound = variables.stream().filter(bindings::has).toList();
        List<String> values =
                bound.stream().map(name -> Told.json(bindings.value(name))).toList();
        if (values.stream().distinct().count() < values.size()) {
            findings.add(Symptom.SAME, Map.of("observed", String.join(", ", values)));
        }
    }

    private void printed(Step.Printed printed, Patience patience) throws InterruptedException {
        String line = bindings.fillIn(printed.text());
        patience.await(journal, () -> setting.printed().apply(line) >= printed.count());
        long seen = setting.printed().apply(line);
        if (seen != printed.count()) {
            findings.add(
                    Symptom.NOT_PRINTED,
                    Map.of(
                            "expected",
                            line,
                            "count",
                            String.valueOf(printed.count()),
                            "observed",
                            String.valueOf(seen)));
        }
    }

    private void await(List<Ledger.Due> dues, Patience patience) throws InterruptedException {
        List<Ledger.Due> judged =
                dues.stream().filter(due -> check.judges(due.client, due.event)).toList();
        patience.await(journal, () -> {
            ledger.settle(journal.heard());
            return judged.stream().allMatch(due -> due.met != null);
        });
    }

    /** The books, closed: call it once, after everything that could come late had its time. */
    CheckResult result() {
        List<Journal.Heard> arrivals = journal.heard();
        ledger.settle(arrivals);
        Audit audit = new Audit(check, ledger, bindings, arrivals, playedUntil, stage.people());
        findings.addAll(audit.findings());
        List<Finding> sorted = findings.sorted();
        CheckResult.Status status = sorted.isEmpty() ? CheckResult.Status.PASS : CheckResult.Status.FAIL;
        return new CheckResult(
                check.id(),
                status,
                setting.transport(),
                playedUntil / 1_000_000,
                sorted,
                stage.people(),
                audit.hearings(),
                Told.transcript(journal.packets(), audit.firstSurplus()));
    }

    private List<@Nullable Object> arguments(Optional<Shape> data) {
        List<@Nullable Object> arguments = new ArrayList<>();
        data.ifPresent(shape -> arguments.add(shape.fill(bindings)));
        return arguments;
    }

    private static @Nullable Object payload(List<@Nullable Object> arguments) {
        return arguments.isEmpty() ? null : arguments.getFirst();
    }

    private static String seenOf(Client client) {
        return client.flooded() ? "flood" : client.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        stage.close();
    }
}

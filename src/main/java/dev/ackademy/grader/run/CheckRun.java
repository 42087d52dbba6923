package dev.ackademy.grader.run;

import dev.ackademy.grader.client.BareClient;
import dev.ackademy.grader.client.Client;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.SocketIoClient;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Draw;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Plays one check with clients, names and rooms of its own. Its clients stay connected until {@link #close}, so that
 * {@link #result} can look once more for what came late.
 */
final class CheckRun implements AutoCloseable {
    private final Check check;
    private final Grader grader;
    private final Setting setting;
    private final Journal journal;
    private final Bindings bindings = new Bindings();
    private final Ledger ledger = new Ledger(bindings);
    private final Stage stage;
    private final Findings findings;
    private final Talk talk;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Asking asking;
    private final SplittableRandom random;
    private long playedUntil;

    /** The server ended, or the time was up, before everything was asked. */
    private boolean brokenOff;

    CheckRun(Check check, Grader grader, Setting setting) {
        this.check = check;
        this.grader = grader;
        this.setting = setting;
        this.journal = setting.journal();
        this.stage = new Stage(grader, setting, bindings);
        this.findings = new Findings(check, stage, bindings);
        this.talk = new Talk(check, stage, ledger, bindings, findings);
        this.asking = new Asking(stage, ledger, talk, findings);
        this.random = new SplittableRandom(
                Objects.hash(setting.seed(), check.id(), setting.transport().id()));
        setting.lots().given().forEach(bindings::bind);
        grader.draws().forEach((name, kind) -> bindings.bind(name, draw(kind)));
        grader.lets().forEach((name, text) -> bindings.bind(name, bindings.fillIn(text)));
    }

    private String draw(Draw kind) {
        return setting.lots().draw(kind, random);
    }

    void play(Patience shared) throws InterruptedException {
        Patience patience = shared.forCheck();
        for (Step step : check.steps()) {
            brokenOff = patience.exhausted();
            if (brokenOff || !act(step, patience)) {
                break;
            }
        }
        brokenOff |= patience.exhausted();
        if (check.fenced() && !brokenOff && !findings.has(Symptom.NOT_CONNECTED)) {
            new Silence(grader.fence(), check, stage, ledger, bindings, this::draw)
                    .prove(asking.unread(), patience, findings);
        }
        playedUntil = journal.now();
    }

    /** @return false when the rest of the check makes no sense any more */
    private boolean act(Step step, Patience patience) throws InterruptedException {
        switch (step) {
            case Step.Connect connect -> {
                return connect(connect, patience);
            }
            case Step.Refused refused -> refused(refused.clients(), patience);
            case Step.Send send -> asking.one(send, patience);
            case Step.AtOnce together -> asking.atOnce(together, patience);
            case Step.Answer answer -> answer(answer, patience);
            case Step.Matrix matrix -> {
                for (Step part : new Matrix(matrix, stage, random).steps(bindings)) {
                    act(part, patience);
                }
            }
            case Step.Elapse elapse -> elapse(elapse.time(), patience);
            case Step.Burst burst -> talk.burst(burst, patience);
            case Step.Until until -> talk.until(until, patience);
            case Step.Disconnect leave -> leave(leave, patience);
            case Step.Overhear overhear ->
                overhear.clients().forEach(name -> stage.client(name).overhear());
            case Step.Get get -> new Fetching(stage, ledger, bindings, findings).play(get, patience);
            case Step.InPage page -> throw new IllegalStateException("a server has no page: " + page);
            case Step.Insist insist -> insist(insist, patience);
            case Step.Distinct distinct -> distinct(distinct.variables());
            case Step.Printed printed -> lines.put(bindings.fillIn(printed.text()), printed.count());
        }
        return true;
    }

    private boolean connect(Step.Connect connect, Patience patience) throws InterruptedException {
        Map<String, Ledger.Row> rows = new LinkedHashMap<>();
        connect.clients().forEach(name -> rows.put(name, ledger.open(name, "connect", null, journal.now())));
        List<Client> opened = stage.openAll(connect.clients());
        List<Client> outside = new ArrayList<>();
        for (Client client : opened) {
            patience.await(Patience.CONNECTION, journal, () -> client.state() != Client.State.NEW);
            if (client.state() == Client.State.CONNECTED) {
                stage.bindId(client);
            } else {
                outside.add(client);
            }
        }
        String mistake = outside.size() < opened.size() ? connect.mistake() : "";
        outside.forEach(client -> findings.add(
                Symptom.NOT_CONNECTED, mistake, Map.of("client", client.name(), "observed", seenOf(client))));
        if (outside.isEmpty()) {
            talk.await(greetings(rows, connect.heard()), patience);
        }
        return outside.isEmpty();
    }

    /** Whoever hears something as it connects hears of itself; the rest hears of the first who came. */
    private List<Ledger.Due> greetings(Map<String, Ledger.Row> rows, List<Step.Heard> heard) {
        Ledger.Row first = rows.values().iterator().next();
        return heard.stream()
                .flatMap(one -> one.by().stream().map(one::of))
                .flatMap(one -> ledger.expect(rows.getOrDefault(one.by().getFirst(), first), List.of(one)).stream())
                .toList();
    }

    private void refused(List<String> names, Patience patience) throws InterruptedException {
        List<Client> clients = names.stream().map(stage::open).toList();
        // A library that can only throw a client out afterwards is given the time to do so.
        patience.awaitFully(journal, () -> clients.stream().allMatch(client -> turnedAway(client.state())));
        clients.stream()
                .filter(client -> !turnedAway(client.state()))
                .forEach(client -> findings.add(
                        Symptom.ACCEPTED, Map.of("client", client.name(), "expected", stage.asks(client.name()))));
    }

    private static boolean turnedAway(Client.State state) {
        return switch (state) {
            case REFUSED, GONE -> true;
            case NEW, CONNECTED, UNREACHABLE -> false;
        };
    }

    private void answer(Step.Answer answer, Patience patience) throws InterruptedException {
        SocketIoClient client = stage.official(answer.client());
        patience.await("question " + answer.event(), journal, () -> client.owes(answer.event()));
        client.answer(answer.event(), answer.data().fill(bindings));
    }

    /** The contract names this time, so it has to pass; it passes sooner when the server has ended. */
    private void elapse(Duration time, Patience patience) throws InterruptedException {
        Duration since = Duration.ofNanos(journal.now() - ledger.lastAt());
        journal.await(patience::exhausted, Deadline.in(time.minus(since)));
    }

    private void leave(Step.Disconnect leave, Patience patience) throws InterruptedException {
        Ledger.Row row = ledger.open(leave.client(), "", null, journal.now());
        stage.leave(leave.client(), leave.how());
        talk.await(ledger.expect(row, leave.heard()), patience);
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

    /** A line is read a moment after it was written, and a second copy later still: counted when everything is over. */
    private void count(String line, long expected) {
        long seen = setting.printed().apply(line).orElse(expected);
        if (seen != expected) {
            findings.add(
                    Symptom.NOT_PRINTED,
                    Map.of("expected", line, "count", String.valueOf(expected), "observed", String.valueOf(seen)));
        }
    }

    /** The books, closed: call it once, after everything that could come late had its time. */
    CheckResult result() {
        List<Journal.Heard> arrivals = journal.heard();
        ledger.settle(arrivals);
        Audit audit = new Audit(check, ledger, bindings, arrivals, playedUntil, stage.people());
        lines.forEach(this::count);
        findings.addAll(audit.findings());
        List<Finding> sorted = findings.sorted();
        CheckResult.Status unblamed = brokenOff ? CheckResult.Status.ERROR : CheckResult.Status.PASS;
        return new CheckResult(
                check.id(),
                sorted.isEmpty() ? unblamed : CheckResult.Status.FAIL,
                setting.transport(),
                playedUntil / 1_000_000,
                sorted,
                stage.people(),
                audit.hearings(),
                Told.transcript(journal.packets(), firstWrong(audit), grader.frames()));
    }

    private Optional<Suspect> firstWrong(Audit audit) {
        return Stream.concat(audit.firstSurplus().map(Suspect::of).stream(), findings.wrongAnswers().stream())
                .min(Comparator.comparingLong(Suspect::atNanos));
    }

    private static String seenOf(Client client) {
        return client.flooded() ? "flood" : client.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        stage.close();
    }
}

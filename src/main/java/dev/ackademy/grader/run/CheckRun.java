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
import dev.ackademy.kit.Teardown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Plays one check with clients, names and rooms of its own. Its clients stay connected until {@link #close}, so that
 * {@link #result} can look once more for what came late.
 */
final class CheckRun implements AutoCloseable {
    private static final String MAIN_NAMESPACE = "/";

    private final Check check;
    private final Grader grader;
    private final Setting setting;
    private final Journal journal;
    private final Bindings bindings = new Bindings();
    private final Ledger ledger = new Ledger(bindings);
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    /** What the check stands on and is not about, so it is told last. */
    private final List<Finding> fenceFindings = new ArrayList<>();

    private final Teardown teardown = new Teardown();
    private long playedUntil;

    CheckRun(Check check, Grader grader, Setting setting) {
        this.check = check;
        this.grader = grader;
        this.setting = setting;
        this.journal = setting.journal();
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
        fence(patience);
        playedUntil = journal.now();
    }

    /** @return false when the rest of the check makes no sense any more */
    private boolean act(Step step, Patience patience) throws InterruptedException {
        return switch (step) {
            case Step.Connect connect -> connect(connect.clients(), patience);
            case Step.Refused refused -> refused(refused.clients(), patience);
            case Step.Send send -> send(send, patience);
            case Step.Disconnect leave -> leave(leave, patience);
            case Step.Insist insist -> insist(insist, patience);
            case Step.Distinct distinct -> distinct(distinct.variables());
        };
    }

    private boolean connect(List<String> names, Patience patience) throws InterruptedException {
        names.forEach(this::open);
        boolean all = true;
        for (String name : names) {
            Client client = client(name);
            patience.await(journal, () -> client.state() != Client.State.NEW);
            if (client.state() != Client.State.CONNECTED) {
                find(Symptom.NOT_CONNECTED, Map.of("client", name, "observed", seenOf(client)));
                all = false;
            }
        }
        return all;
    }

    private boolean refused(List<String> names, Patience patience) throws InterruptedException {
        names.forEach(this::open);
        for (String name : names) {
            Client client = client(name);
            // A library that can only throw a client out afterwards is given the time to do so.
            if (!patience.awaitFully(journal, () -> turnedAway(client.state()))) {
                find(Symptom.ACCEPTED, Map.of("client", name, "expected", auth(name)));
            }
        }
        return true;
    }

    private static boolean turnedAway(Client.State state) {
        return switch (state) {
            case REFUSED, GONE -> true;
            case NEW, CONNECTED, UNREACHABLE -> false;
        };
    }

    private boolean send(Step.Send send, Patience patience) throws InterruptedException {
        Client from = client(send.from());
        @Nullable Object payload = send.data().map(data -> data.fill(bindings)).orElse(null);
        Ledger.Row row = ledger.open(send.from(), send.event(), payload, journal.now());
        Answer answer = from.emit(send.event(), payload);
        if (send.ack().isPresent()) {
            patience.await(journal, answer::here);
            judge(send.from(), send.event(), answer, send.ack().get(), findings);
        }
        await(ledger.expect(row, send.heard()), patience);
        return true;
    }

    private boolean leave(Step.Disconnect leave, Patience patience) throws InterruptedException {
        Ledger.Row row = ledger.open(leave.client(), "", null, journal.now());
        client(leave.client()).leave();
        left.add(leave.client());
        await(ledger.expect(row, leave.heard()), patience);
        return true;
    }

    private boolean insist(Step.Insist insist, Patience patience) throws InterruptedException {
        String name = insist.client();
        people.computeIfAbsent(name, unnamed -> Told.name(authMap(name), name, people.values()));
        BareClient bare = new BareClient(name, setting.server(), setting.transport(), journal, setting.http());
        teardown.add(bare::close);
        bare.knock(authMap(name), patience.deadline());
        for (Step.Packet packet : insist.packets()) {
            Object payload = packet.data().fill(bindings);
            ledger.open(name, packet.event(), payload, journal.now());
            bare.emit(packet.event(), payload);
        }
        return true;
    }

    private boolean distinct(List<String> variables) {
        List<String> bound = variables.stream().filter(bindings::has).toList();
        List<String> values =
                bound.stream().map(name -> Told.json(bindings.value(name))).toList();
        if (values.stream().distinct().count() < values.size()) {
            find(Symptom.SAME, Map.of("observed", String.join(", ", values)));
        }
        return true;
    }

    private void await(List<Ledger.Due> dues, Patience patience) throws InterruptedException {
        List<Ledger.Due> judged =
                dues.stream().filter(due -> check.judges(due.client, due.event)).toList();
        patience.await(journal, () -> {
            ledger.settle(journal.heard());
            return judged.stream().allMatch(due -> due.met != null);
        });
    }

    private void judge(String name, String event, Answer answer, Shape expected, List<Finding> into) {
        String shape = Told.json(expected.told(bindings));
        if (!answer.here()) {
            into.add(finding(Symptom.UNANSWERED, Map.of("client", name, "event", event, "expected", shape)));
            return;
        }
        List<@Nullable Object> got = answer.arguments().orElse(List.of());
        if (got.size() != 1 || !expected.matches(got.getFirst(), bindings)) {
            String seen = got.size() == 1 ? Told.json(got.getFirst()) : Told.json(got);
            into.add(finding(
                    Symptom.ANSWERED_WRONG,
                    Map.of("client", name, "event", event, "expected", shape, "observed", seen)));
        }
    }

    /**
     * Silence counts only on a connection that is known to carry packets: every judged client asks for one more answer,
     * and whatever the server wrote to it before has arrived by then.
     */
    private void fence(Patience patience) throws InterruptedException {
        if (patience.exhausted() || findings.stream().anyMatch(finding -> finding.symptom() == Symptom.NOT_CONNECTED)) {
            return;
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        clients.forEach((name, client) -> {
            if (client.state() == Client.State.CONNECTED
                    && !left.contains(name)
                    && (check.clients().isEmpty() || check.clients().contains(name))) {
                answers.put(
                        name,
                        client.emit(
                                grader.fence().event(), grader.fence().data().fill(bindings)));
            }
        });
        patience.await(journal, () -> answers.values().stream().allMatch(Answer::here));
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            // The same question to all: one wrong answer tells it.
            if (fenceFindings.isEmpty()) {
                judge(
                        answer.getKey(),
                        grader.fence().event(),
                        answer.getValue(),
                        grader.fence().ack(),
                        fenceFindings);
            }
        }
    }

    /** The books, closed: call it once, after everything that could come late had its time. */
    CheckResult result() {
        List<Journal.Heard> arrivals = journal.heard();
        ledger.settle(arrivals);
        Audit audit = new Audit(check, ledger, bindings, arrivals, playedUntil, people);
        audit.findings().forEach(finding -> findings.add(finding));
        findings.sort(java.util.Comparator.comparing(Finding::symptom));
        findings.addAll(fenceFindings);
        CheckResult.Status status = findings.isEmpty() ? CheckResult.Status.PASS : CheckResult.Status.FAIL;
        return new CheckResult(
                check.id(),
                status,
                setting.transport(),
                playedUntil / 1_000_000,
                findings,
                people,
                audit.hearings(),
                Told.transcript(journal.packets(), audit.firstSurplus()));
    }

    private void open(String name) {
        people.computeIfAbsent(name, unnamed -> Told.name(authMap(name), name, people.values()));
        Client client = new Client(
                name, setting.server(), MAIN_NAMESPACE, setting.transport(), authMap(name), journal, setting.http());
        teardown.add(client::close);
        clients.put(name, client);
        client.open();
    }

    private Client client(String name) {
        return Optional.ofNullable(clients.get(name))
                .orElseThrow(() -> new IllegalStateException("check " + check.id() + " of " + grader.exercise()
                        + " uses " + name + " before connecting it"));
    }

    private @Nullable Map<String, String> authMap(String name) {
        Optional<Shape> auth = grader.clients().getOrDefault(name, Optional.empty());
        if (auth.isEmpty() || !(auth.get().fill(bindings) instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, String> out = new LinkedHashMap<>();
        map.forEach((key, value) -> out.put(String.valueOf(key), String.valueOf(value)));
        return out;
    }

    private String auth(String name) {
        Map<String, String> auth = authMap(name);
        return auth == null ? "no auth" : Told.json(auth);
    }

    private static String seenOf(Client client) {
        return client.flooded() ? "flood" : client.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    private void find(Symptom symptom, Map<String, String> facts) {
        findings.add(finding(symptom, facts));
    }

    private Finding finding(Symptom symptom, Map<String, String> facts) {
        Map<String, String> named = new LinkedHashMap<>(facts);
        named.computeIfPresent("client", (key, name) -> people.getOrDefault(name, name));
        return new Finding(symptom, check.mistake(symptom).orElse(""), named);
    }

    @Override
    public void close() {
        teardown.close();
    }
}

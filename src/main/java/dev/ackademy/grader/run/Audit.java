package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Hearing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Closes the books of a check: every copy that is missing, and every arrival that nobody expected, becomes a finding. */
final class Audit {
    private final Check check;
    private final Ledger ledger;
    private final Bindings bindings;
    private final Map<String, String> people;
    private final List<Ledger.Due> missing;
    private final List<Journal.Heard> surplus;
    private final List<Journal.Heard> unexpected;
    private final List<Finding> findings = new ArrayList<>();
    /** Per row and client: what went wrong there, and how many copies came that were not due. */
    private final Map<String, Hearing.Mark> marks = new LinkedHashMap<>();

    private final Map<String, Integer> extra = new LinkedHashMap<>();

    /** @param playedUntil what comes later counts only when it is this check's own, not the noise of the next ones */
    Audit(
            Check check,
            Ledger ledger,
            Bindings bindings,
            List<Journal.Heard> arrivals,
            long playedUntil,
            Map<String, String> people) {
        this.check = check;
        this.ledger = ledger;
        this.bindings = bindings;
        this.people = people;
        this.missing = new ArrayList<>(ledger.dues().stream()
                .filter(due -> due.met == null && check.judges(due.client, due.event))
                .toList());
        this.unexpected = ledger.surplus(arrivals);
        this.surplus = unexpected.stream()
                .filter(heard -> check.judges(heard.client(), heard.event()))
                .filter(heard ->
                        heard.atNanos() <= playedUntil || ledger.likeness(heard).isPresent())
                .toList();
        surplus.forEach(this::explain);
        missing.forEach(this::miss);
        ledger.dues().stream()
                .filter(due -> due.met != null && check.judges(due.client, due.event))
                .forEach(this::inspect);
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<Journal.Heard> firstSurplus() {
        return surplus.stream().findFirst();
    }

    private void explain(Journal.Heard heard) {
        Optional<Ledger.Due> instead = missing.stream()
                .filter(due -> due.client.equals(heard.client()) && due.event.equals(heard.event()))
                .findFirst();
        if (instead.isPresent()) {
            missing.remove(instead.get());
            differ(instead.get(), heard);
            return;
        }
        Optional<Ledger.Row> origin = ledger.origin(heard);
        String sender = origin.map(Ledger.Row::sender).orElse("");
        boolean again = ledger.dues().stream()
                .anyMatch(due -> due.met != null
                        && due.client.equals(heard.client())
                        && due.event.equals(heard.event())
                        && (due.row.equals(origin.orElse(null)) || due.data.matches(heard.payload(), bindings)));
        Symptom symptom = again ? Symptom.DOUBLED : sender.equals(heard.client()) ? Symptom.ECHOED : Symptom.LEAKED;
        origin.ifPresent(row -> {
            marks.put(key(row, heard.client()), again ? Hearing.Mark.DOUBLED : Hearing.Mark.LEAKED);
            extra.merge(key(row, heard.client()), 1, Integer::sum);
        });
        long delay =
                origin.map(row -> (heard.atNanos() - row.atNanos()) / 1_000_000).orElse(0L);
        add(
                symptom,
                origin.map(Ledger.Row::mistake).orElse(""),
                Map.of(
                        "client", name(heard.client()),
                        "sender", name(sender),
                        "event", heard.event(),
                        "observed", Told.json(heard.payload()),
                        "ms", String.valueOf(delay)));
    }

    private void differ(Ledger.Due due, Journal.Heard heard) {
        marks.put(key(due.row, due.client), Hearing.Mark.DIFFERS);
        extra.merge(key(due.row, due.client), 1, Integer::sum);
        add(
                Symptom.DIFFERS,
                due.mistake,
                Map.of(
                        "client", name(due.client),
                        "sender", name(due.row.sender()),
                        "event", due.event,
                        "expected", Told.json(due.data.told(bindings)),
                        "observed", Told.json(heard.payload())));
    }

    private void miss(Ledger.Due due) {
        Optional<Journal.Heard> namesake = unexpected.stream()
                .filter(heard ->
                        heard.client().equals(due.client) && !heard.event().equals(due.event))
                .filter(heard -> due.data.matches(heard.payload(), bindings))
                .findFirst();
        if (namesake.isPresent()) {
            misname(due, namesake.get());
            return;
        }
        marks.put(key(due.row, due.client), Hearing.Mark.MISSING);
        add(
                Symptom.MISSING,
                due.whenMissing,
                Map.of(
                        "client", name(due.client),
                        "sender", name(due.row.sender()),
                        "event", due.event,
                        "expected", Told.json(due.data.told(bindings))));
    }

    /** What came may still have come at a wrong time, or without the question that it must carry. */
    private void inspect(Ledger.Due due) {
        Journal.Heard met = Objects.requireNonNull(due.met);
        Map<String, String> facts = new LinkedHashMap<>(Map.of("client", name(due.client), "event", due.event));
        if (due.asks && !met.asks()) {
            add(Symptom.UNASKED, due.mistake, facts);
        }
        Duration took = Duration.ofNanos(met.atNanos() - due.row.atNanos());
        Punctuality.of(due.window, took).ifPresent(symptom -> {
            facts.putAll(Punctuality.facts(symptom, due.window, took));
            facts.put("event", due.row.event());
            facts.put("expected", due.event + " " + Told.json(met.payload()));
            add(symptom, due.mistake, facts);
        });
    }

    /** The right payload under a wrong name is a mistake of its own, whatever else was to be feared of this send. */
    private void misname(Ledger.Due due, Journal.Heard heard) {
        marks.put(key(due.row, due.client), Hearing.Mark.DIFFERS);
        add(
                Symptom.MISNAMED,
                "",
                Map.of(
                        "client", name(due.client),
                        "sender", name(due.row.sender()),
                        "event", due.event,
                        "expected", Told.json(due.data.told(bindings)),
                        "other", heard.event()));
    }

    private void add(Symptom symptom, String mistake, Map<String, String> facts) {
        findings.add(
                new Finding(symptom, mistake.isEmpty() ? check.mistake(symptom).orElse("") : mistake, facts));
    }

    /** The rows in which somebody had to hear something, or did. */
    List<Hearing> hearings() {
        List<Hearing> hearings = new ArrayList<>();
        for (Ledger.Row row : ledger.rows()) {
            List<Hearing.Cell> cells =
                    people.keySet().stream().map(client -> cell(row, client)).toList();
            if (cells.stream().anyMatch(cell -> cell.expected() + cell.observed() > 0)) {
                hearings.add(new Hearing(
                        row.sender(), row.event(), row.payload() == null ? "" : Told.json(row.payload()), cells));
            }
        }
        return hearings;
    }

    private Hearing.Cell cell(Ledger.Row row, String client) {
        List<Ledger.Due> dues = ledger.dues().stream()
                .filter(due -> due.row.equals(row) && due.client.equals(client))
                .toList();
        int met = (int) dues.stream().filter(due -> due.met != null).count();
        int observed = met + extra.getOrDefault(key(row, client), 0);
        Hearing.Mark usual = observed > 0 ? Hearing.Mark.HEARD : Hearing.Mark.SILENT;
        return new Hearing.Cell(client, dues.size(), observed, marks.getOrDefault(key(row, client), usual));
    }

    private static String key(Ledger.Row row, String client) {
        return row.number() + " " + client;
    }

    private String name(String client) {
        return people.getOrDefault(client, client);
    }
}

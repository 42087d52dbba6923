package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books of one check: a row per send, the copies that each client must get, and the copies that came. Whatever came
 * and was not expected is surplus.
 */
final class Ledger {
    /**
     * A send, or a leave when the event is empty.
     *
     * @param mistake the code of what is likely wrong when this one goes wrong; empty for what the check says
     */
    record Row(
            int number,
            String sender,
            String event,
            @Nullable Object payload,
            String mistake,
            long atNanos) {}

    /** One copy that one client must get. */
    static final class Due {
        final Row row;
        final String client;
        final String event;
        final Shape data;
        final String mistake;
        final String whenMissing;
        final boolean asks;
        final Window window;
        Journal.@Nullable Heard met;

        Due(Row row, String client, Step.Heard heard, Shape data) {
            this.row = row;
            this.client = client;
            this.event = heard.event();
            this.data = data;
            this.mistake = heard.mistake().isEmpty() ? row.mistake() : heard.mistake();
            this.whenMissing = heard.missing().isEmpty() ? mistake : heard.missing();
            this.asks = heard.asks();
            this.window = heard.window();
        }
    }

    private final Bindings bindings;
    private final List<Row> rows = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Object> fenceValues = new HashSet<>();

    Ledger(Bindings bindings) {
        this.bindings = bindings;
    }

    Row open(String sender, String event, @Nullable Object payload, long atNanos) {
        return open(sender, event, payload, "", atNanos);
    }

    Row open(String sender, String event, @Nullable Object payload, String mistake, long atNanos) {
        Row row = new Row(rows.size(), sender, event, payload, mistake, atNanos);
        rows.add(row);
        return row;
    }

    List<Due> expect(Row row, List<Step.Heard> heard) {
        List<Due> added = new ArrayList<>();
        for (Step.Heard one : heard) {
            Shape data = one.data().fixed(bindings);
            one.by().forEach(client -> added.add(new Due(row, client, one, data)));
        }
        dues.addAll(added);
        return added;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** When the last send went out; zero before any. */
    long lastAt() {
        return rows.isEmpty() ? 0 : rows.getLast().atNanos();
    }

    List<Due> dues() {
        return List.copyOf(dues);
    }

    /** Gives arrivals to the copies that wait for them, in the order of both. */
    void settle(List<Journal.Heard> arrivals) {
        for (Due due : dues) {
            for (int i = 0; due.met == null && i < arrivals.size(); i++) {
                Journal.Heard heard = arrivals.get(i);
                if (!taken.contains(i)
                        && heard.client().equals(due.client)
                        && heard.event().equals(due.event)
                        && due.data.matches(heard.payload(), bindings)) {
                    taken.add(i);
                    due.met = heard;
                }
            }
        }
    }

    /** A value drawn for a fence alone: what arrives with it comes of the fence, and no step is to blame. */
    void drawnForTheFence(Object value) {
        fenceValues.add(value);
    }

    private boolean ofTheFence(Journal.Heard heard) {
        return heard.payload() instanceof Map<?, ?> map && map.values().stream().anyMatch(fenceValues::contains);
    }

    /** What came and was not expected. */
    List<Journal.Heard> surplus(List<Journal.Heard> arrivals) {
        List<Journal.Heard> surplus = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            if (!taken.contains(i) && !ofTheFence(arrivals.get(i))) {
                surplus.add(arrivals.get(i));
            }
        }
        return surplus;
    }

    /**
     * The send that an unexpected arrival came from: the one whose copies look like it, else one of which its client
     * heard with the same id, else the last one before it.
     */
    Optional<Row> origin(Journal.Heard heard) {
        return likeness(heard)
                .or(() -> kin(heard))
                .or(() -> rows.stream()
                        .filter(row -> row.atNanos() <= heard.atNanos())
                        .reduce((first, second) -> second));
    }

    /** The send of which the client heard before, by the same event and with the same captured value. */
    private Optional<Row> kin(Journal.Heard heard) {
        return dues.stream()
                .filter(due -> due.client.equals(heard.client()) && due.event.equals(heard.event()))
                .filter(due -> due.met != null && due.data.sharesCaptured(due.met.payload(), heard.payload()))
                .map(due -> due.row)
                .findFirst();
    }

    /** The send whose copies look like the arrival. */
    Optional<Row> likeness(Journal.Heard heard) {
        return dues.stream()
                .filter(due -> due.event.equals(heard.event()) && due.data.matches(heard.payload(), bindings))
                .map(due -> due.row)
                .findFirst();
    }
}

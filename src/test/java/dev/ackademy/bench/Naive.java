package dev.ackademy.bench;

import dev.ackademy.grader.client.Answer;
import dev.ackademy.grader.client.BareClient;
import dev.ackademy.grader.client.Client;
import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.SocketIoClient;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Teardown;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The same clients and steps as a grader plays them who knows nothing better: start the server, act, sleep, look. It has
 * no queue, no database and no sweep at the end, which only makes it faster.
 */
final class Naive {
    private static final Duration AFTER_EACH_STEP = Duration.ofMillis(300);
    private static final Duration TO_LISTEN = Duration.ofSeconds(30);

    private final Grader grader;
    private final Http http;
    private final URI server;
    private final Journal journal = new Journal();
    private final Bindings bindings = new Bindings();
    private final Map<String, Client> clients = new HashMap<>();
    private final Teardown teardown;
    private int heardBefore;

    private Naive(Grader grader, Http http, URI server, Teardown teardown) {
        this.grader = grader;
        this.http = http;
        this.server = server;
        this.teardown = teardown;
    }

    /** @param jail without idle cells */
    static void play(Jail jail, Grader grader, ProgrammingLanguage language, String source) throws Exception {
        try (Http http = new Http();
                Cell cell = jail.take(language);
                Teardown teardown = new Teardown()) {
            cell.deliver(source.getBytes(StandardCharsets.UTF_8));
            if (!cell.awaitListening(TO_LISTEN)) {
                throw new AssertionError("it never listened: " + cell.output().text());
            }
            SplittableRandom random = new SplittableRandom(7);
            for (Check check : grader.checks()) {
                Naive naive = new Naive(grader, http, cell.url(), teardown);
                grader.draws().forEach((name, draw) -> naive.bindings.bind(name, draw.from(random)));
                for (Step step : check.steps()) {
                    naive.act(check, step);
                }
            }
        }
    }

    private void act(Check check, Step step) throws InterruptedException {
        switch (step) {
            case Step.Connect connect -> {
                connect.clients().forEach(this::open);
                sleep();
                connect.clients()
                        .forEach(name -> expect(check, name, clients.get(name).state() == Client.State.CONNECTED));
                heard(check, connect.heard());
            }
            case Step.Send send -> {
                Answer answer = client(send.from()).ask(send.event(), arguments(send.data()));
                sleep();
                send.ack().ifPresent(shape -> {
                    List<@Nullable Object> got = answer.arguments().orElse(List.of());
                    expect(check, send, got.size() == 1 && shape.matches(got.getFirst(), bindings));
                });
                heard(check, send.heard());
            }
            case Step.Disconnect leave -> {
                client(leave.client()).leave();
                sleep();
                heard(check, leave.heard());
            }
            case Step.Insist insist -> {
                BareClient bare = new BareClient(insist.client(), server, Transport.WEBSOCKET, journal, http);
                teardown.add(bare::close);
                bare.knock(auth(insist.client()), Deadline.in(AFTER_EACH_STEP));
                insist.packets()
                        .forEach(packet ->
                                bare.emit(packet.event(), packet.data().fill(bindings)));
                sleep();
                heard(check, List.of());
            }
            case Step.Refused refused -> {
                refused.clients().forEach(this::open);
                sleep();
                refused.clients()
                        .forEach(name -> expect(check, name, clients.get(name).state() != Client.State.CONNECTED));
            }
            case Step.Distinct distinct ->
                expect(
                        check,
                        distinct,
                        distinct.variables().stream()
                                        .map(bindings::value)
                                        .distinct()
                                        .count()
                                == distinct.variables().size());
            case Step.AtOnce _,
                    Step.Answer _,
                    Step.Get _,
                    Step.Elapse _,
                    Step.Matrix _,
                    Step.Overhear _,
                    Step.Burst _,
                    Step.Until _,
                    Step.InPage _,
                    Step.Printed _ -> throw new IllegalArgumentException("no such step in this scenario: " + step);
        }
    }

    private static void sleep() throws InterruptedException {
        new CountDownLatch(1).await(AFTER_EACH_STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Since the last look, each of them once, and nothing else that the check judges. */
    private void heard(Check check, List<Step.Heard> expected) {
        List<Journal.Heard> all = journal.heard();
        List<Journal.Heard> came = new ArrayList<>(all.subList(heardBefore, all.size()).stream()
                .filter(one -> check.judges(one.client(), one.event()))
                .toList());
        heardBefore = all.size();
        for (Step.Heard heard : expected) {
            for (String by : heard.by()) {
                if (check.judges(by, heard.event())) {
                    expect(
                            check,
                            heard,
                            came.removeIf(one -> one.client().equals(by)
                                    && one.event().equals(heard.event())
                                    && heard.data().matches(one.payload(), bindings)));
                }
            }
        }
        expect(check, came, came.isEmpty());
    }

    private static void expect(Check check, Object what, boolean holds) {
        if (!holds) {
            throw new AssertionError("the naive way disagrees in " + check.id() + " about " + what);
        }
    }

    private void open(String name) {
        Client client = SocketIoClient.of(
                name, server, grader.clients().get(name).namespace(), Transport.WEBSOCKET, auth(name), journal, http);
        teardown.add(client::close);
        clients.put(name, client);
        client.open();
    }

    private Client client(String name) {
        return Optional.ofNullable(clients.get(name)).orElseThrow();
    }

    private List<@Nullable Object> arguments(Optional<Shape> data) {
        List<@Nullable Object> arguments = new ArrayList<>();
        data.ifPresent(shape -> arguments.add(shape.fill(bindings)));
        return arguments;
    }

    private @Nullable Map<String, String> auth(String name) {
        Object auth = Optional.ofNullable(grader.clients().get(name))
                .orElseThrow()
                .auth()
                .map(shape -> shape.fill(bindings))
                .orElse(null);
        if (!(auth instanceof Map<?, ?> fields)) {
            return null;
        }
        Map<String, String> told = new HashMap<>();
        fields.forEach((key, value) -> told.put(String.valueOf(key), String.valueOf(value)));
        return told;
    }
}

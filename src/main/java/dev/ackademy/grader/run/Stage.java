package dev.ackademy.grader.run;

import dev.ackademy.grader.client.BareClient;
import dev.ackademy.grader.client.Client;
import dev.ackademy.grader.client.Fetch;
import dev.ackademy.grader.client.FrameClient;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.grader.client.SocketIoClient;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Teardown;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clients of one check: who they are, what they are called, which of them are there. */
final class Stage implements AutoCloseable {
    private final Grader grader;
    private final Setting setting;
    private final Bindings bindings;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Teardown teardown = new Teardown();

    Stage(Grader grader, Setting setting, Bindings bindings) {
        this.grader = grader;
        this.setting = setting;
        this.bindings = bindings;
    }

    Journal journal() {
        return setting.journal();
    }

    /** What each client is called, in the order in which they came. */
    Map<String, String> people() {
        return people;
    }

    String called(String name) {
        return people.getOrDefault(name, name);
    }

    /** Starts connecting, on a connection of its own or on the one it shares. */
    Client open(String name) {
        introduce(name);
        Client client =
                grader.frames().isPresent() ? frameClient(name, grader.frames().get()) : socketIoClient(name);
        teardown.add(client::close);
        clients.put(name, client);
        client.open();
        return client;
    }

    private Client socketIoClient(String name) {
        Grader.ClientSpec spec = spec(name);
        SocketIoClient client = spec.shares().isEmpty()
                ? SocketIoClient.of(
                        name,
                        setting.server(),
                        home(name),
                        spec.transport().orElse(setting.transport()),
                        auth(name),
                        setting.journal(),
                        setting.http())
                : official(spec.shares()).beside(name, home(name), auth(name));
        spec.answers().forEach((event, payload) -> client.answers(event, payload.fill(bindings)));
        return client;
    }

    private Client frameClient(String name, Protocol protocol) {
        Grader.ClientSpec spec = spec(name);
        return spec.shares().isEmpty()
                ? FrameClient.of(
                        name,
                        setting.server(),
                        home(name),
                        Optional.ofNullable(auth(name)).orElse(Map.of()),
                        protocol,
                        setting.journal(),
                        setting.http())
                : framed(spec.shares()).beside(name, home(name));
    }

    /**
     * Starts connecting all of them, in an order that follows from the seed: who connects first must not matter.
     *
     * @return them as they were named
     */
    List<Client> openAll(List<String> names) {
        names.forEach(this::introduce);
        List<String> order = new ArrayList<>(names);
        Collections.shuffle(order, new Random(Objects.hash(setting.seed(), names)));
        // Whoever rides on another's connection comes after it.
        order.sort(Comparator.comparingInt(this::depth));
        Map<String, Client> opened = new HashMap<>();
        order.forEach(name -> opened.put(name, open(name)));
        return names.stream().map(opened::get).toList();
    }

    private int depth(String name) {
        String shares = spec(name).shares();
        return shares.isEmpty() ? 0 : 1 + depth(shares);
    }

    Client client(String name) {
        return Optional.ofNullable(clients.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "the grader of " + grader.exercise() + " uses " + name + " before it connects"));
    }

    /** @throws IllegalStateException when the exercise's clients speak a protocol of its own */
    SocketIoClient official(String name) {
        if (client(name) instanceof SocketIoClient official) {
            return official;
        }
        throw new IllegalStateException(name + " speaks frames, not Socket.IO");
    }

    private FrameClient framed(String name) {
        if (client(name) instanceof FrameClient framed) {
            return framed;
        }
        throw new IllegalStateException(name + " speaks Socket.IO, not frames");
    }

    /** Whether a client was connected and is not any more, so that nothing comes to it now. */
    boolean gone(String name) {
        Client client = clients.get(name);
        return client != null && client.state() == Client.State.GONE;
    }

    /** The namespace of a client. */
    String home(String name) {
        return bindings.fillIn(spec(name).namespace());
    }

    /** The client on whose connection this one rides; itself when it has its own. */
    String wire(String name) {
        String shares = spec(name).shares();
        return shares.isEmpty() ? name : wire(shares);
    }

    /** From now on the scenario can say what id the server gave to the client. */
    void bindId(Client client) {
        bindings.bind(client.name() + ".id", client.id());
    }

    /** A client of the same name that speaks by hand. */
    BareClient knock(String name, Deadline deadline) throws InterruptedException {
        introduce(name);
        BareClient bare =
                new BareClient(name, setting.server(), setting.transport(), setting.journal(), setting.http());
        teardown.add(bare::close);
        bare.knock(auth(name), deadline);
        return bare;
    }

    void leave(String name, Step.Parting how) {
        left.add(name);
        switch (how) {
            case LEAVES -> client(name).leave();
            case VANISHES -> framed(name).vanish();
            case FALLS_SILENT -> framed(name).fallSilent();
        }
    }

    /** @param path as people write it; what an address cannot hold is encoded */
    Fetch.Got fetch(String name, String path, Duration time) {
        return Fetch.get(name, setting.server().resolve(encoded(path)), time, setting.journal(), setting.http());
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("a path that no address can hold: " + path, impossible);
        }
    }

    /** Those who are connected and have not left. */
    Map<String, Client> present() {
        Map<String, Client> present = new LinkedHashMap<>();
        clients.forEach((name, client) -> {
            if (client.state() == Client.State.CONNECTED && !left.contains(name)) {
                present.put(name, client);
            }
        });
        return present;
    }

    /** What it asks for: a namespace of its own, else with which auth payload. */
    String asks(String name) {
        Map<String, String> auth = auth(name);
        if (auth == null && !spec(name).namespace().equals("/")) {
            return "namespace: " + spec(name).namespace();
        }
        return auth == null ? "auth: –" : "auth: " + Told.json(auth);
    }

    private void introduce(String name) {
        people.computeIfAbsent(name, unnamed -> Told.name(auth(name), name, people.values()));
    }

    private Grader.ClientSpec spec(String name) {
        return Optional.ofNullable(grader.clients().get(name)).orElseThrow();
    }

    private @Nullable Map<String, String> auth(String name) {
        Object auth = spec(name).auth().map(shape -> shape.fill(bindings)).orElse(null);
        if (!(auth instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, String> out = new LinkedHashMap<>();
        map.forEach((key, value) -> out.put(String.valueOf(key), String.valueOf(value)));
        return out;
    }

    @Override
    public void close() {
        teardown.close();
    }
}

package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlMap;
import dev.ackademy.grader.client.Transport;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code clients:}. */
final class ClientsReader {
    private static final List<String> TRANSPORTS =
            Arrays.stream(Transport.values()).map(Transport::id).toList();

    private ClientsReader() {}

    static Map<String, Grader.ClientSpec> clients(YamlMap root, Set<String> names) {
        Map<String, Grader.ClientSpec> clients = new LinkedHashMap<>();
        root.map("clients")
                .ifPresent(map -> map.keys()
                        .forEach(name -> map.map(name).ifPresent(client -> {
                            client.allowOnly("auth", "namespace", "channel", "shares", "transport", "answers");
                            Optional<String> shares = client.get("shares").isEmpty()
                                    ? Optional.empty()
                                    : client.oneOf(
                                            "shares",
                                            other -> Optional.of(other).filter(clients::containsKey),
                                            clients.keySet());
                            clients.put(
                                    name,
                                    new Grader.ClientSpec(
                                            client.get("auth").map(ShapeReader::shape),
                                            home(client, names),
                                            shares.orElse(""),
                                            client.get("transport").isEmpty()
                                                    ? Optional.empty()
                                                    : client.oneOf("transport", Transport::of, TRANSPORTS),
                                            answers(client)));
                        })));
        return clients;
    }

    private static String home(YamlMap client, Set<String> names) {
        if (client.get("channel").isPresent()) {
            return client.text("channel");
        }
        return client.get("namespace").isEmpty() ? "/" : NamesReader.text(client, "namespace", names);
    }

    private static Map<String, Shape> answers(YamlMap client) {
        Map<String, Shape> answers = new LinkedHashMap<>();
        client.optionalMap("answers")
                .ifPresent(map -> map.keys()
                        .forEach(event ->
                                map.get(event).ifPresent(payload -> answers.put(event, ShapeReader.shape(payload)))));
        return answers;
    }
}

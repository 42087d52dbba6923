package dev.ackademy.admin;

import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.LiveSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * {@code ServerStats} of the Admin UI, and {@code droppedEvents} of ours: how much was not told because too much happened.
 * Clients are those that are in a namespace.
 */
final class Stats {
    private final Clock clock;
    private final LongSupplier dropped;
    private final Instant started;
    private final String host;

    Stats(Clock clock, LongSupplier dropped) {
        this.clock = clock;
        this.dropped = dropped;
        this.started = clock.instant();
        this.host = host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    Map<String, Object> told(Collection<Seen> seen, Collection<LiveSocket> operators, List<LiveNamespace> namespaces) {
        Set<String> clients = new HashSet<>();
        Set<String> polling = new HashSet<>();
        seen.forEach(socket -> {
            clients.add(socket.client());
            if (socket.isPolling()) {
                polling.add(socket.client());
            }
        });
        operators.forEach(operator -> {
            clients.add(operator.link().id());
            if (operator.link().transport().equals("polling")) {
                polling.add(operator.link().id());
            }
        });
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("serverId", host);
        told.put("hostname", host);
        told.put("pid", ProcessHandle.current().pid());
        told.put("uptime", Duration.between(started, clock.instant()).toSeconds());
        told.put("clientsCount", clients.size());
        told.put("pollingClientsCount", polling.size());
        told.put("droppedEvents", dropped.getAsLong());
        told.put(
                "namespaces",
                namespaces.stream()
                        .map(one -> Map.of("name", one.name(), "socketsCount", one.size()))
                        .toList());
        return told;
    }
}

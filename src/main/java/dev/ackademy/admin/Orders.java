package dev.ackademy.admin;

import dev.ackademy.kit.Problem;
import dev.ackademy.live.Ack;
import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.LiveSocket;
import dev.ackademy.live.Target;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators may ask for: {@code emit(nsp, filter, event, …)}, {@code join(nsp, room, filter)}, {@code leave(nsp, room,
 * filter)}, {@code _disconnect(nsp, close, filter)}. A filter is the id of one socket or the name of a room; without one,
 * everybody in the namespace is meant. {@code /admin} itself takes no orders, so nobody can play the server to a colleague.
 *
 * <p>Each order is logged with the address it came from. Who asks for an ack gets <code>{ok, sockets}</code>, or the reason
 * in <code>{ok, message}</code>.
 */
final class Orders {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final Supplier<List<LiveNamespace>> namespaces;
    private final Desk desk;

    Orders(Supplier<List<LiveNamespace>> namespaces, Desk desk) {
        this.namespaces = namespaces;
        this.desk = desk;
    }

    void mount(LiveNamespace home) {
        on(home, "emit", this::emit);
        on(home, "join", (arguments, whom) -> {
            String room = arguments.room(1);
            return each(whom, arguments.filter(2), socket -> socket.join(room));
        });
        on(home, "leave", (arguments, whom) -> {
            String room = arguments.room(1);
            return each(whom, arguments.filter(2), socket -> socket.leave(room));
        });
        on(home, "_disconnect", (arguments, whom) -> {
            boolean wholeConnection = arguments.flag(1);
            return each(
                    whom, arguments.filter(2), wholeConnection ? LiveSocket::disconnectAll : LiveSocket::disconnect);
        });
    }

    /** Does what is asked; the sockets that it was done to. */
    private interface Order {
        int carryOut(Arguments arguments, LiveNamespace namespace);
    }

    private void on(LiveNamespace home, String name, Order order) {
        home.onEvent(name, (operator, args, ack) -> desk.run(() -> carryOut(operator, name, order, args, ack)));
    }

    private void carryOut(LiveSocket operator, String name, Order order, List<@Nullable Object> args, Ack ack) {
        String said =
                name + Problem.cut(String.valueOf(Excerpt.of(name, args).subList(1, 1 + Math.min(3, args.size()))));
        try {
            Arguments arguments = new Arguments(args);
            int sockets = order.carryOut(arguments, find(arguments.text(0, "namespace")));
            LOG.info("an operator at {} asked for {}: {} sockets", address(operator), said, sockets);
            ack.send(Map.of("ok", true, "sockets", sockets));
        } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            LOG.warn("an operator at {} asked for {}: {}", address(operator), said, why);
            ack.send(Map.of("ok", false, "message", why));
        }
    }

    private static String address(LiveSocket operator) {
        return operator.knock().address().getHostAddress();
    }

    private LiveNamespace find(String name) {
        return namespaces.get().stream()
                .filter(namespace -> namespace.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a namespace of this server other than /admin, not '" + Problem.cut(name) + "'"));
    }

    private int emit(Arguments arguments, LiveNamespace namespace) {
        String filter = arguments.filter(1);
        String event = arguments.text(2, "event");
        @Nullable Object[] rest = arguments.from(3);
        for (LiveSocket socket : namespace.sockets()) {
            if (socket.id().equals(filter)) {
                socket.emit(event, rest);
                return 1;
            }
        }
        Target meant = filter.isEmpty() ? namespace.everyone() : namespace.to(filter);
        meant.emit(event, rest);
        return meant.size();
    }

    private static int each(LiveNamespace namespace, String filter, Consumer<LiveSocket> act) {
        List<LiveSocket> meant = matching(namespace, filter);
        meant.forEach(act);
        return meant.size();
    }

    private static List<LiveSocket> matching(LiveNamespace namespace, String filter) {
        return namespace.sockets().stream()
                .filter(socket -> filter.isEmpty()
                        || socket.id().equals(filter)
                        || socket.rooms().contains(filter))
                .toList();
    }
}

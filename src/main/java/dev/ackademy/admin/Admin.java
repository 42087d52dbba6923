package dev.ackademy.admin;

import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.Namespaces;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The namespace {@code /admin}, where the official Admin UI of Socket.IO shows an operator the sockets, rooms and events
 * of all other namespaces, and lets the operator move and put out clients.
 *
 * <p>It promises: nothing happens, and nothing is kept, while no operator is there; what it shows is cut and bounded, and
 * holds nothing that would let an operator's page act as a client. It does not promise privacy from operators: what clients
 * say to each other is what they came to see.
 */
public final class Admin implements AutoCloseable {
    public static final String NAMESPACE = "/admin";

    private final AdminSettings settings;
    private final Clock clock;
    private final Sessions sessions;
    private @Nullable Desk desk;

    /** @param random makes the ids of sessions */
    public Admin(AdminSettings settings, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.clock = clock;
        this.sessions = new Sessions(clock, random);
    }

    /** Call it once, while the live server is set up. Namespaces that are set up later are watched, too. */
    public void mount(Namespaces namespaces) {
        LiveNamespace home = namespaces.namespace(NAMESPACE);
        Supplier<List<LiveNamespace>> others = () -> namespaces.all().stream()
                .filter(namespace -> !namespace.name().equals(NAMESPACE))
                .toList();
        Desk opened = new Desk(home, others, clock);
        desk = opened;
        Door door = new Door(settings, sessions, new Tries(clock));
        home.door(door::check);
        home.onConnect(operator -> opened.arrive(
                operator, door.hasSession(operator.knock()) ? Optional.empty() : Optional.of(sessions.open())));
        home.onDisconnect((operator, reason) -> opened.leave(operator));
        new Orders(others, opened).mount(home);
    }

    /** After the live server, whose last goodbyes come here. */
    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
    }
}

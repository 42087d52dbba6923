package dev.ackademy.notice;

import dev.ackademy.learner.Tickets;
import dev.ackademy.learner.Visitor;
import dev.ackademy.live.Knock;
import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.Namespaces;
import dev.ackademy.live.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The namespace {@code /me}: who shows a ticket, as {@code auth {ticket}}, sits in the room of the learner to whom it was
 * issued, on every device, and hears what is told to that learner. Clients have nothing to say here.
 */
public final class Notices {
    static final String NAMESPACE = "/me";

    private static final Refusal NO_TICKET = new Refusal(
            "Show a ticket that is still good: auth {ticket}, from GET /api/me/ticket.", Map.of("code", "bad_ticket"));

    private final Tickets tickets;
    private final Clock clock;
    private @Nullable LiveNamespace me;

    public Notices(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Call it while the live server is set up. */
    public void mount(Namespaces namespaces) {
        LiveNamespace opened = namespaces.namespace(NAMESPACE);
        opened.door(knock -> address(knock).isPresent() ? Optional.empty() : Optional.of(NO_TICKET));
        opened.onConnect(socket -> address(socket.knock()).ifPresentOrElse(socket::join, socket::disconnect));
        me = opened;
    }

    private Optional<String> address(Knock knock) {
        return knock.auth().get("ticket") instanceof String ticket
                ? tickets.read(ticket, clock.instant())
                : Optional.empty();
    }

    /** Tells it on every device where the learner is listening now; nobody else hears it, and nothing is kept. */
    public void tell(Visitor learner, String event, Object payload) {
        if (me != null) {
            me.to(tickets.address(learner)).emit(event, payload);
        }
    }
}

package dev.ackademy.notice;

import dev.ackademy.learner.Tickets;
import dev.ackademy.learner.Visitors;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;

/** {@code GET /api/me/ticket}: {@code {ticket}}, good for an hour at the door of {@code /me}. */
public final class TicketApi implements Routes {
    private final Tickets tickets;
    private final Visitors visitors;
    private final Clock clock;

    public TicketApi(Tickets tickets, Visitors visitors, Clock clock) {
        this.tickets = tickets;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/api/me/ticket", this::issue, Role.ANYONE);
    }

    private void issue(Context context) {
        context.header("Cache-Control", "no-store");
        context.json(Map.of("ticket", tickets.issue(visitors.of(context), clock.instant())));
    }
}

package dev.ackademy.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets each request through to its handler, or not. Every route names the one role that it needs; a site with a route that
 * names none does not start.
 */
final class Access {
    private final Gate gate;

    Access(Gate gate) {
        this.gate = gate;
    }

    /** Who may not ask is refused; who has not signed in and asks for a page is sent to do so, and comes back. */
    void check(Context context) {
        Role needed = (Role) context.routeRoles().iterator().next();
        if (needed == Role.ANYONE) {
            return;
        }
        Role asks = gate.whoAsks(context);
        if (asks.may(needed)) {
            return;
        }
        if (asks != Role.ANYONE) {
            throw new Refusal(403, "not-allowed", "access.not-allowed");
        }
        if (context.method().equals(HandlerType.GET) && !context.path().startsWith("/api/")) {
            String back = URLEncoder.encode(context.path(), StandardCharsets.UTF_8);
            context.redirect("/" + Languages.of(context).tag() + "/sign-in?to=" + back, HttpStatus.SEE_OTHER);
            context.skipRemainingHandlers();
            return;
        }
        throw new Refusal(401, "sign-in", "access.sign-in");
    }

    /**
     * The routes of a site, each with the role it needs.
     *
     * @throws IllegalStateException when a route names none, or several
     */
    static List<Route> routes(JavalinConfig config) {
        return config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> new Route(endpoint.method.name(), endpoint.path, role(endpoint)))
                .toList();
    }

    private static Role role(Endpoint endpoint) {
        Set<?> roles = Optional.ofNullable(endpoint.metadata(Roles.class))
                .<Set<?>>map(Roles::getRoles)
                .orElse(Set.of());
        if (roles.size() == 1 && roles.iterator().next() instanceof Role role) {
            return role;
        }
        throw new IllegalStateException("the route " + endpoint.method + " " + endpoint.path
                + " must name the one role that may ask for it, but names " + roles);
    }
}

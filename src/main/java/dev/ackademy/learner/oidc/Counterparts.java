package dev.ackademy.learner.oidc;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Slug;
import dev.ackademy.web.WebSettings;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The providers that the operator named, in the order in which pages show them. */
final class Counterparts implements AutoCloseable {
    /** Where a provider sends browsers back to; its id follows. */
    static final String BACK = "/oidc/back/";

    /** To who runs it on their own machine, the site says that it is at {@code localhost}. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    private final Map<Slug, Counterpart> byId = new LinkedHashMap<>();

    /** @param patience after which a provider does not answer */
    Counterparts(List<Provider> providers, WebSettings settings, Duration patience, Clock clock) {
        for (Provider provider : providers) {
            // Each has an address of its own to come back to, so that none can pass on what another gave (RFC 9700,
            // 4.4.2).
            URI back = URI.create(origin(settings) + BACK + provider.id());
            byId.put(provider.id(), new Counterpart(provider, back, new Courier(patience), clock));
        }
    }

    /** Where visitors see the site: their browser must come back to the host that it has our cookies of. */
    private static String origin(WebSettings settings) {
        boolean here = settings.publicOrigin().isEmpty() && LOOPBACK.contains(settings.host());
        return here ? "http://localhost:" + settings.port() : settings.origin();
    }

    List<Provider> providers() {
        return byId.values().stream().map(Counterpart::provider).toList();
    }

    /** @throws NotFoundResponse when the operator names none of that id */
    Counterpart of(String id) {
        return Optional.of(id)
                .filter(Slug::isSlug)
                .map(Slug::new)
                .map(byId::get)
                .orElseThrow(() -> new NotFoundResponse("Nobody signs in with '" + Problem.cut(id) + "' here."));
    }

    @Override
    public void close() {
        byId.values().forEach(Counterpart::close);
    }
}

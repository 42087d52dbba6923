package dev.ackademy.app;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.oidc.Provider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A certified OpenID provider, oidc-provider, in a process of its own on a free port. Killed when it is closed. */
final class CampusProvider implements AutoCloseable {
    private static final String LISTENS = "the provider listens on ";

    private final Process process;
    private final URI issuer;

    private CampusProvider(Process process, URI issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** @param origin of the site that it sends browsers back to */
    static CampusProvider start(String origin) throws IOException {
        Process process = new ProcessBuilder(
                        "node",
                        Path.of("src/test/resources/oidc/provider.mjs").toString(),
                        origin + "/oidc/back/campus")
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENS)) {
                // What it says later nobody reads, but it must not wait for a reader either.
                Thread.ofVirtual().start(() -> out.lines().forEach(later -> {}));
                return new CampusProvider(process, URI.create(line.substring(LISTENS.length())));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("expected a provider; npm ci in static/ puts it there. It said: " + said);
    }

    URI issuer() {
        return issuer;
    }

    Provider provider() {
        return new Provider(
                new Slug("campus"),
                issuer.toString(),
                "ackademy",
                "the secret of the tests",
                Map.of(UiLanguage.EN, "Example Campus", UiLanguage.KO, "보기 대학교", UiLanguage.ES, "Campus Ejemplo"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

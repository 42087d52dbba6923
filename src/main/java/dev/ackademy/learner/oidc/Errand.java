package dev.ackademy.learner.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a browser is sent to a provider for, kept until it comes back.
 *
 * @param language of the page that it left
 * @param to where it wants to go then, as it said
 * @param nonce what the token must say, so that it was made for this errand (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier what only we know of the code that it brings (RFC 7636)
 * @param account to which an identity is to be added; empty when somebody wants to sign in
 */
record Errand(UiLanguage language, String to, String nonce, String verifier, Optional<UUID> account) {

    String json() {
        Map<String, String> kept =
                new HashMap<>(Map.of("language", language.tag(), "to", to, "nonce", nonce, "verifier", verifier));
        account.ifPresent(id -> kept.put("account", id.toString()));
        return Json.of(kept);
    }

    static Errand of(String json) {
        JsonNode kept = Json.read(json);
        return new Errand(
                UiLanguage.of(kept.path("language").asText()).orElseThrow(),
                kept.path("to").asText(),
                kept.path("nonce").asText(),
                kept.path("verifier").asText(),
                Optional.ofNullable(kept.get("account")).map(id -> UUID.fromString(id.asText())));
    }
}

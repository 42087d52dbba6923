package dev.ackademy.learner.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Json;
import java.util.Map;

/**
 * Who a provider says that somebody is, kept while they choose a name here.
 *
 * @param subject who they are there, for ever (OpenID Connect Core 1.0, 2); no name, no address
 * @param called what they are called there; a proposal, and proof of nothing
 */
record Vouched(Slug provider, String issuer, String subject, String called, UiLanguage language, String to) {

    String json() {
        return Json.of(Map.of(
                "provider", provider.text(),
                "issuer", issuer,
                "subject", subject,
                "called", called,
                "language", language.tag(),
                "to", to));
    }

    static Vouched of(String json) {
        JsonNode kept = Json.read(json);
        return new Vouched(
                new Slug(kept.path("provider").asText()),
                kept.path("issuer").asText(),
                kept.path("subject").asText(),
                kept.path("called").asText(),
                UiLanguage.of(kept.path("language").asText()).orElseThrow(),
                kept.path("to").asText());
    }
}

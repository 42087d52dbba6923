package dev.ackademy.learner.oidc;

import dev.ackademy.web.Words;
import java.net.URI;
import java.util.List;

/**
 * What pages show of providers.
 *
 * @param identities of who is signed in
 */
public record OidcView(List<Offer> providers, List<One> identities) {
    /** @param id as addresses name it */
    public record Offer(String id, String name) {}

    /** @param used for people, and {@code usedAt} for scripts */
    public record One(String id, String name, String created, String usedAt, String used) {}

    static OidcView of(List<Provider> providers, List<Identity> identities, Words words) {
        return new OidcView(
                providers.stream()
                        .map(provider -> new Offer(provider.id().text(), provider.name(words.language())))
                        .toList(),
                identities.stream()
                        .map(identity -> new One(
                                identity.id().toString(),
                                name(providers, identity, words),
                                words.day(identity.createdAt()),
                                identity.usedAt().toString(),
                                words.moment(identity.usedAt())))
                        .toList());
    }

    /** Of a provider that the operator does not name any more, the host that people know it by. */
    private static String name(List<Provider> providers, Identity identity, Words words) {
        return providers.stream()
                .filter(provider -> provider.issuer().equals(identity.issuer()))
                .map(provider -> provider.name(words.language()))
                .findFirst()
                .orElseGet(() -> URI.create(identity.issuer()).getHost());
    }
}

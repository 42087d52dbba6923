package dev.ackademy.learner.oidc;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who vouches for who people are, as the operator names them.
 *
 * @param id ours, in addresses; may change, for nothing that is kept hangs on it
 * @param issuer their name for themselves, letter by letter (OpenID Connect Discovery 1.0, 3)
 * @param clientId what this site is called there
 * @param clientSecret what only this site and they know
 * @param names what people call them, in each language
 */
public record Provider(Slug id, String issuer, String clientId, String clientSecret, Map<UiLanguage, String> names) {
    /** Of a name. */
    public static final int LONGEST_NAME = 60;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Provider {
        names = Map.copyOf(names);
        if (!isIssuer(issuer) || clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "expected an issuer such as https://login.example.org, a client's id and its secret, got the issuer '"
                            + issuer + "'");
        }
        if (!names.keySet().equals(EnumSet.allOf(UiLanguage.class))) {
            throw new IllegalArgumentException("expected a name in each language, got " + names.keySet());
        }
    }

    /**
     * Whether that can be an issuer: an address with {@code https}, a host, and neither query nor fragment. {@code http} will
     * do where nothing leaves this machine.
     */
    public static boolean isIssuer(String text) {
        try {
            URI uri = new URI(text);
            return isPrivate(uri)
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && text.length() <= 500;
        } catch (URISyntaxException garbled) {
            return false;
        }
    }

    /** Whether nobody between us and that address can listen. */
    private static boolean isPrivate(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return false;
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    /** Whether secrets may go to that address of theirs. One with {@code http} counts for an issuer with {@code http} only. */
    boolean mayUse(URI address) {
        return isPrivate(address) && ("https".equalsIgnoreCase(address.getScheme()) || issuer.startsWith("http:"));
    }

    String name(UiLanguage language) {
        return String.valueOf(names.get(language));
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "Provider[" + id + " " + issuer + "]";
    }
}

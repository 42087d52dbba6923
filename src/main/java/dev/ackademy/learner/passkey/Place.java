package dev.ackademy.learner.passkey;

import dev.ackademy.web.WebSettings;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where passkeys of this site are good.
 *
 * @param origin the only one whose pages may ask for them (WebAuthn, 13.4.9)
 * @param host the relying party's id, to which authenticators bind them
 */
record Place(String origin, String host) {
    /** An address is nobody's name, so no browser makes a passkey for it. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    /** What visitors see in front of a proxy; without one, the site as {@code localhost}. */
    static Place of(WebSettings settings) {
        String origin =
                settings.publicOrigin().isEmpty() ? "http://localhost:" + settings.port() : settings.publicOrigin();
        return new Place(normal(origin), URI.create(origin).getHost());
    }

    /** As browsers write it: without the port that goes without saying (RFC 6454, 6.2). */
    private static String normal(String origin) {
        return origin.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }

    /** Whether there can be any here. */
    boolean hasPasskeys() {
        return !ADDRESS.matcher(host).matches();
    }
}

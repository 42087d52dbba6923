package dev.ackademy.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of somebody else makes a browser send. Asked of every request whose method may change something, for
 * whatever address: a route need not know of it. In this order counts what the browser says of itself: {@code
 * Sec-Fetch-Site} (Fetch Metadata), {@code Origin} (RFC 6454, 7), {@code Referer}.
 *
 * <p>What says none of the three comes from no browser of these years, and passes if it could not do harm even from one:
 * without a cookie it acts for nobody, and JSON no page of others can send without being allowed to first, which nobody is.
 */
final class Provenance {
    /** Those that are not safe (RFC 9110, 9.2.1), and have routes. */
    private static final Set<HandlerType> UNSAFE =
            Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final String publicOrigin;

    Provenance(WebSettings settings) {
        this.publicOrigin = settings.publicOrigin();
    }

    static boolean mayChange(HandlerType method) {
        return UNSAFE.contains(method);
    }

    /** @throws Refusal 403, when the request is not from a page of this site and could do harm */
    void check(Context context) {
        if (!mayChange(context.method())) {
            return;
        }
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        String referrer = context.header("Referer");
        boolean ours;
        if (site != null) {
            // "none" is the reader's own doing, such as sending a form again after a restart.
            ours = site.equals("same-origin") || site.equals("none");
        } else if (origin != null) {
            ours = isOurs(origin, context.header("Host"));
        } else if (referrer != null) {
            ours = isOurs(originOf(referrer), context.header("Host"));
        } else if (harmless(context)) {
            return;
        } else {
            throw new Refusal(403, "unknown-site", "error.unknown-site.text");
        }
        if (!ours) {
            throw new Refusal(403, "cross-site", "error.cross-site.text");
        }
    }

    /** Where no public origin is told, the site is whatever the browser was told that it is. */
    private boolean isOurs(String origin, @Nullable String host) {
        if (!publicOrigin.isEmpty()) {
            return origin.equalsIgnoreCase(publicOrigin);
        }
        return host != null
                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host));
    }

    private static String originOf(String address) {
        try {
            URI uri = new URI(address);
            return uri.getScheme() + "://" + uri.getRawAuthority();
        } catch (URISyntaxException garbled) {
            return "null";
        }
    }

    private static boolean harmless(Context context) {
        String type = context.contentType();
        boolean json = type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
        return json || context.header("Cookie") == null;
    }
}

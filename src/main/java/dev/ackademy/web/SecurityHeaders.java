package dev.ackademy.web;

import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The headers that every answer carries. The content security policy (CSP level 3) allows no inline script and no inline
 * style: what a page says in an attribute can never run.
 */
final class SecurityHeaders {
    private final List<HttpField> fields;

    SecurityHeaders(WebSettings settings) {
        String live =
                settings.liveOrigin().isEmpty() ? "" : " " + settings.liveOrigin() + " " + settings.liveSocketOrigin();
        String policy = String.join(
                "; ",
                "default-src 'self'",
                "connect-src 'self'" + live,
                "img-src 'self' data:",
                "object-src 'none'",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'self'");
        this.fields = List.of(
                new PreEncodedHttpField("Content-Security-Policy", policy),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
                new PreEncodedHttpField(
                        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
                new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
                new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));
    }

    void add(Context context) {
        fields.forEach(field -> context.header(field.getName(), field.getValue()));
        // Pages and JSON may be kept but are asked for again each time; what may be kept longer says so.
        context.header("Cache-Control", "no-cache");
    }

    /** For answers that no handler makes; they say themselves how long they may be kept. */
    List<HttpField> fields() {
        return fields;
    }
}

package dev.ackademy.web;

import io.javalin.http.Context;

/**
 * The headers that every answer carries. The content security policy (CSP level 3) allows no inline script and no inline
 * style: what a page says in an attribute can never run.
 */
final class SecurityHeaders {
    private final String policy;

    SecurityHeaders(WebSettings settings) {
        String live =
                settings.liveOrigin().isEmpty() ? "" : " " + settings.liveOrigin() + " " + settings.liveSocketOrigin();
        this.policy = String.join(
                "; ",
                "default-src 'self'",
                "connect-src 'self'" + live,
                "img-src 'self' data:",
                "object-src 'none'",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'self'");
    }

    void add(Context context) {
        context.header("Content-Security-Policy", policy);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "strict-origin-when-cross-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        // Pages and JSON may be kept but are asked for again each time; files with a version in their name say
        // otherwise.
        context.header("Cache-Control", "no-cache");
    }
}

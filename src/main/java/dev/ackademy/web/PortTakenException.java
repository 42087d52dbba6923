package dev.ackademy.web;

/** The site cannot listen where it was told to, because another program does. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(WebSettings settings, Throwable cause) {
        super(
                "Cannot listen on " + settings.host() + ":" + settings.port()
                        + ": another program does already. Stop it, or take another port (0 picks a free one).",
                cause);
    }
}

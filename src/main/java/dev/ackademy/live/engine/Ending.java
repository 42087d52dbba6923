package dev.ackademy.live.engine;

/** Why a connection ended, with the reason that Socket.IO servers tell their listeners. */
public enum Ending {
    CLIENT("transport close"),
    SERVER("forced server close"),
    SHUTDOWN("server shutting down"),
    CHANNEL("transport close"),
    PING("ping timeout"),
    MALFORMED("parse error"),
    /** It sent what a client may not send at that moment. */
    MISBEHAVED("transport error"),
    /** More waits for it than the outbox bears. */
    SLOW("transport error"),
    /** It entered no namespace in time. */
    NEVER_ENTERED("forced close");

    private final String reason;

    Ending(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}

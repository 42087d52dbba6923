package dev.ackademy.learner.oidc;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in at a provider did not come to its end. People are told the kind; the message is for the log. */
final class Mishap extends Exception {
    private static final long serialVersionUID = 1L;

    /** What people are told. */
    enum Kind {
        /** The provider does not answer, or not as one. */
        UNREACHABLE(502),
        /** Somebody said no there. */
        DENIED(403),
        /** Too late, twice, or another browser than the one that left. */
        OVER(422),
        /** What came back does not prove what it should. */
        UNPROVEN(422),
        /** The provider took somebody's word of long ago. */
        STALE(403),
        /** Another account has that identity. */
        HELD(409),
        /** The account has as many as it may. */
        MANY(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** Of the text that people are told. */
        String key() {
            return "oidc.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final transient @Nullable Errand errand;

    private Mishap(Kind kind, String message, @Nullable Errand errand, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.errand = errand;
    }

    Mishap(Kind kind, String message) {
        this(kind, message, null, null);
    }

    Mishap(Kind kind, Throwable cause) {
        this(kind, String.valueOf(cause.getMessage()), null, cause);
    }

    /** The same, when it is known what the browser had been sent for. */
    Mishap during(Errand known) {
        return new Mishap(kind, String.valueOf(getMessage()), known, this);
    }

    Kind kind() {
        return kind;
    }

    /** What the browser had been sent for, if that is known. */
    Optional<Errand> errand() {
        return Optional.ofNullable(errand);
    }
}

package dev.ackademy.jail;

import java.io.IOException;

/** The jail itself failed, not the program in it. Nothing a learner wrote causes it and none may be blamed for it. */
public final class JailFault extends IOException {
    private static final long serialVersionUID = 1L;

    JailFault(String message) {
        super(message);
    }

    JailFault(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.ackademy.live;

import java.io.IOException;

/** The live server could not listen: the address is taken or is not ours. The message names it. */
public final class PortInUse extends IOException {
    private static final long serialVersionUID = 1L;

    PortInUse(LiveSettings settings, Throwable cause) {
        super(
                "the live server cannot listen on " + settings.host() + ":" + settings.port() + " ("
                        + cause.getMessage()
                        + "). Stop what listens there, or choose another port; 0 takes a free one.",
                cause);
    }
}

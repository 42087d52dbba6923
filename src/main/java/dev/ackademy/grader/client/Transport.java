package dev.ackademy.grader.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How Engine.IO packets travel. A client uses one and never upgrades, so that a check sees one behaviour. */
public enum Transport {
    WEBSOCKET,
    POLLING;

    /** As Engine.IO spells it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Transport> of(String id) {
        return Arrays.stream(values())
                .filter(transport -> transport.id().equals(id))
                .findFirst();
    }
}

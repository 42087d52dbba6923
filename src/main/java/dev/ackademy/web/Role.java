package dev.ackademy.web;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may ask for an address. Each may what those before it may. */
public enum Role implements RouteRole {
    ANYONE,
    LEARNER,
    INSTRUCTOR,
    OPERATOR;

    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** As in the database, in forms and in message keys: {@code instructor}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}

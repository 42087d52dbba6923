package dev.ackademy.web;

import io.javalin.http.Context;

/** Says who asks. The wiring brings one, because this room knows no accounts. */
@FunctionalInterface
public interface Gate {
    /** A site without accounts: nobody is more than anyone. */
    Gate OPEN_TO_ANYONE_ONLY = context -> Role.ANYONE;

    Role whoAsks(Context context);
}

package dev.ackademy.learner.account;

import dev.ackademy.limit.Allowances;
import dev.ackademy.limit.Network;
import dev.ackademy.web.Refusal;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How often one network may try a way in that nobody can guess: a hundred times at once, and once more each second. */
public final class WayInTries {
    private static final int REMEMBERED = 10_000;

    private final Allowances<Network> byNetwork;

    /** @param nanoTime as {@link System#nanoTime} */
    public WayInTries(LongSupplier nanoTime) {
        this.byNetwork = new Allowances<>(Duration.ofSeconds(1), 100, REMEMBERED, nanoTime);
    }

    /** @throws Refusal when somebody tried too often */
    public void count(Context context) {
        if (!byNetwork.allows(Callers.network(context))) {
            throw new Refusal(429, "too-many-tries", "account.too-many-tries");
        }
    }
}

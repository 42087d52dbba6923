package dev.ackademy.learner;

import dev.ackademy.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a browser say to the live server whose it is, without its cookie, which may not reach that server. A ticket is {@code
 * address.expiry.seal}; whoever sees one learns neither the visitor's id nor how to make another.
 */
public final class Tickets {
    public static final Duration GOOD_FOR = Duration.ofHours(1);

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{43})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Seal seal;

    private Tickets(Seal seal) {
        this.seal = seal;
    }

    public static Tickets open(Database database) {
        return new Tickets(Seal.open(database, "tickets"));
    }

    /** Where the visitor is reached: the same each time, and nobody can tell from it who it is. */
    public String address(Visitor visitor) {
        return seal.of("address of " + visitor.id());
    }

    /** A ticket for that visitor. */
    public String issue(Visitor visitor, Instant now) {
        String text = address(visitor) + "." + now.plus(GOOD_FOR).getEpochSecond();
        return text + "." + seal.of(text);
    }

    /** The address of whoever it was issued to, if it is ours and still good. */
    public Optional<String> read(String ticket, Instant now) {
        Matcher parts = SHAPE.matcher(ticket);
        if (!parts.matches() || !seal.isOf(parts.group(1) + "." + parts.group(2), parts.group(3))) {
            return Optional.empty();
        }
        return Long.parseLong(parts.group(2)) < now.getEpochSecond() ? Optional.empty() : Optional.of(parts.group(1));
    }
}

package dev.ackademy.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How far back instructors look. */
enum Period {
    WEEK("7", 7),
    MONTH("30", 30),
    ALL("all", 0);

    private final String id;
    private final int days;

    Period(String id, int days) {
        this.id = id;
        this.days = days;
    }

    /** As in addresses and in message keys. */
    public String id() {
        return id;
    }

    /** Where it begins. */
    Instant before(Instant now) {
        return days == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
    }

    static Optional<Period> of(String id) {
        return Arrays.stream(values()).filter(period -> period.id.equals(id)).findFirst();
    }
}

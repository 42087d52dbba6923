package dev.ackademy.grader.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The acknowledgement of one emit: not here yet, or what it carried. Guarded by the journal's monitor. */
public final class Answer {
    private final Journal journal;
    private @Nullable List<@Nullable Object> arguments;
    private long atNanos;

    Answer(Journal journal) {
        this.journal = journal;
    }

    void came(Object[] values) {
        journal.change(() -> {
            if (arguments == null) {
                arguments = Json.plain(values);
                atNanos = journal.now();
            }
        });
    }

    public boolean here() {
        synchronized (journal) {
            return arguments != null;
        }
    }

    /** When it came, by the journal's clock; zero while it is not here. */
    public long atNanos() {
        synchronized (journal) {
            return atNanos;
        }
    }

    /** What it carried, once it is here. */
    public Optional<List<@Nullable Object>> arguments() {
        synchronized (journal) {
            return Optional.ofNullable(arguments);
        }
    }
}

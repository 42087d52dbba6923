package dev.ackademy.grader.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The acknowledgement of one emit: not here yet, or what it carried. Guarded by the journal's monitor. */
public final class Answer {
    private final Journal journal;
    private @Nullable List<@Nullable Object> arguments;

    Answer(Journal journal) {
        this.journal = journal;
    }

    void came(Object[] values) {
        journal.change(() -> {
            if (arguments == null) {
                arguments = Json.plain(values);
            }
        });
    }

    public boolean here() {
        synchronized (journal) {
            return arguments != null;
        }
    }

    /** What it carried, once it is here. */
    public Optional<List<@Nullable Object>> arguments() {
        synchronized (journal) {
            return Optional.ofNullable(arguments);
        }
    }
}

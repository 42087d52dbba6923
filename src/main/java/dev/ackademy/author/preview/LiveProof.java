package dev.ackademy.author.preview;

import dev.ackademy.author.Player;
import dev.ackademy.author.Proving;
import dev.ackademy.author.Row;
import dev.ackademy.author.Trial;
import dev.ackademy.author.preview.Try.State;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The trials of one exercise while it is written. What is saved decides by itself what is played again: a trial whose
 * program and grader are word for word as they were keeps what came of it, and a label that changed is only compared anew.
 * For any thread.
 */
final class LiveProof {
    private final Grading grading;
    private final Player player;
    private final ExecutorService line;
    private Map<String, Entry> entries = Map.of();
    private Snapshot snapshot = new Snapshot(1, List.of(), List.of());

    /**
     * How it stands.
     *
     * @param version another one whenever something has changed
     * @param checks the grader's, in their order
     */
    record Snapshot(long version, List<String> checks, List<Try> tries) {
        Snapshot {
            checks = List.copyOf(checks);
            tries = List.copyOf(tries);
        }
    }

    /** Guarded by the proof's monitor. */
    private static final class Entry {
        private final Key key;
        private Trial trial;
        private State state = new Try.Waiting();
        private @Nullable Future<?> play;
        private boolean dropped;

        private Entry(Trial trial, Key key) {
            this.trial = trial;
            this.key = key;
        }

        private void drop() {
            dropped = true;
            if (play != null) {
                play.cancel(true);
            }
        }
    }

    /** What makes a verdict, as it stands in the files. */
    private record Key(String grader, String program) {}

    /** @param line plays them, a few at a time */
    LiveProof(Grading grading, ExecutorService line) {
        this.grading = grading;
        this.player = new Player(grading);
        this.line = line;
    }

    /**
     * Goes on with what there is now.
     *
     * @param written the grader's files
     */
    synchronized void follow(Grader grader, String written, List<Trial> trials) {
        Map<String, Entry> now = new LinkedHashMap<>();
        for (Trial trial : trials) {
            String id = trial.title() + " " + trial.language().id();
            Key key = new Key(written, program(trial));
            Entry known = entries.get(id);
            if (known == null || !known.key.equals(key)) {
                now.put(id, begun(grader, trial, key));
                continue;
            }
            known.trial = trial;
            if (known.state instanceof Try.Played(Row row)) {
                known.state = new Try.Played(Row.of(trial, row.verdict(), row.took()));
            }
            now.put(id, known);
        }
        entries.values().stream().filter(entry -> !now.containsValue(entry)).forEach(Entry::drop);
        entries = now;
        changed(grader.checks().stream().map(check -> check.id()).toList());
    }

    private static String program(Trial trial) {
        try {
            return new String(trial.program(), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Entry begun(Grader grader, Trial trial, Key key) {
        Entry entry = new Entry(trial, key);
        if (grading.grades(trial.language())) {
            FutureTask<?> play = new FutureTask<>(() -> play(grader, entry), null);
            entry.play = play;
            line.execute(play);
        } else {
            entry.state = new Try.Unplayed(grading.whyOff(trial.language()));
        }
        return entry;
    }

    private void play(Grader grader, Entry entry) {
        Trial trial;
        synchronized (this) {
            if (entry.dropped) {
                return;
            }
            trial = entry.trial;
            entry.state = new Try.Playing();
            changed(snapshot.checks());
        }
        State end;
        try {
            end = new Try.Played(player.play(grader, trial, Proving.SEED, Duration.ZERO));
        } catch (IllegalStateException | UncheckedIOException failure) {
            end = new Try.Unplayed(String.valueOf(failure.getMessage()));
        }
        synchronized (this) {
            if (!entry.dropped) {
                entry.state = end instanceof Try.Played(Row row)
                        ? new Try.Played(Row.of(entry.trial, row.verdict(), row.took()))
                        : end;
                changed(snapshot.checks());
            }
        }
    }

    private synchronized void changed(List<String> checks) {
        snapshot = new Snapshot(
                snapshot.version() + 1,
                checks,
                entries.values().stream()
                        .map(entry -> new Try(entry.trial, entry.state))
                        .toList());
        notifyAll();
    }

    /** How it stands, as soon as that is another version; at the deadline whatever there is. */
    synchronized Snapshot awaitOther(long version, Deadline deadline) throws InterruptedException {
        while (snapshot.version() == version && !line.isShutdown() && deadline.await(this)) {
            // Not yet.
        }
        return snapshot;
    }

    /** Nothing of it is played any more, and whoever waits gets what there is. */
    synchronized void end() {
        entries.values().forEach(Entry::drop);
        notifyAll();
    }
}

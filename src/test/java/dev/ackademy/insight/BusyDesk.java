package dev.ackademy.insight;

import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The desk's questions to a database with very many submissions; for benches. */
public final class BusyDesk implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final List<String> EXERCISES = List.of(
            "hello-socketio",
            "skip-the-sender",
            "rooms-join-leave",
            "private-public-broadcast",
            "room-and-namespace",
            "acknowledgements",
            "namespace-times-room",
            "room-and-namespace-client");

    private final Database database;
    private final InsightStore store;

    /** @param url of an empty database */
    public BusyDesk(String url, int submissions, int people) throws Exception {
        database = Database.open(url);
        store = new InsightStore(database, Clock.fixed(NOW, ZoneOffset.UTC));
        Crowds.make(database, new Random(7), submissions, people, EXERCISES, NOW);
    }

    /** All that the overview asks for, of all the time or of the last week. */
    public int overview(boolean all) {
        return store.overview(new Scope(all ? Period.ALL : Period.WEEK, Optional.empty()))
                .size();
    }

    /** All that the page of one exercise asks for, but for samples. */
    public int exercise() {
        Slug slug = new Slug(EXERCISES.getFirst());
        Scope scope = new Scope(Period.ALL, Optional.empty());
        return store.of(slug, scope).submissions()
                + store.passings(slug, scope).size()
                + store.endings(slug, scope).size()
                + store.failedChecks(slug, scope).size()
                + store.mistakes(slug, scope).size()
                + store.unrecognised(slug, scope).size();
    }

    @Override
    public void close() {
        database.close();
    }
}

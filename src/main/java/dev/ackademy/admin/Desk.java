package dev.ackademy.admin;

import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.LiveSocket;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the board while there is an operator to look at it, and tells what changes. Everything happens on one thread, in
 * the order in which it was noted; no event loop of the server waits for it.
 */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int STATS_SECONDS = 2;
    private static final int PER_SECOND = 200;
    private static final List<String> FEATURES =
            List.of("EMIT", "JOIN", "LEAVE", "DISCONNECT", "MJOIN", "MLEAVE", "MDISCONNECT", "ALL_EVENTS");

    private final LiveNamespace home;
    private final Supplier<List<LiveNamespace>> watched;
    private final Clock clock;
    private final Budget events;
    private final News news;
    private final Stats stats;
    private final ScheduledThreadPoolExecutor thread;
    private final Map<String, LiveSocket> operators = new LinkedHashMap<>();
    private @Nullable Board board;
    private @Nullable ScheduledFuture<?> tick;

    /** @param watched all namespaces but {@code home} */
    Desk(LiveNamespace home, Supplier<List<LiveNamespace>> watched, Clock clock) {
        this.home = home;
        this.watched = watched;
        this.clock = clock;
        this.events = new Budget(clock, PER_SECOND);
        Budget changes = new Budget(clock, PER_SECOND);
        this.news = new News(home, changes);
        this.stats = new Stats(clock, () -> events.dropped() + changes.dropped());
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("admin-desk").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** @param session to come back with; empty when the operator came with one */
    void arrive(LiveSocket operator, Optional<String> session) {
        run(() -> {
            operators.put(operator.id(), operator);
            if (board == null) {
                begin();
            }
            // What the watchers have just noted stands before this in the queue.
            run(() -> greet(operator, session));
        });
    }

    void leave(LiveSocket operator) {
        run(() -> {
            if (operators.remove(operator.id()) != null && operators.isEmpty()) {
                end();
            }
        });
    }

    /** Keeps the change for later unless the board is put away by then. */
    void note(Board about, Consumer<News> change) {
        run(() -> {
            if (board == about) {
                change.accept(news);
            }
        });
    }

    /** Does something on this thread, which outlives what goes wrong there. */
    void run(Runnable work) {
        thread.execute(guarded(work));
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("something for the operators failed", failure);
            }
        };
    }

    private void begin() {
        Board opened = new Board();
        board = opened;
        for (LiveNamespace namespace : watched.get()) {
            namespace.watch(new Notes(namespace.name(), this, opened, events, clock));
        }
        tick = thread.scheduleAtFixedRate(guarded(this::tick), STATS_SECONDS, STATS_SECONDS, TimeUnit.SECONDS);
    }

    private void end() {
        board = null;
        watched.get().forEach(LiveNamespace::unwatch);
        if (tick != null) {
            tick.cancel(false);
        }
    }

    private void greet(LiveSocket operator, Optional<String> session) {
        if (board == null || !operators.containsKey(operator.id())) {
            return;
        }
        session.ifPresent(id -> operator.emit("session", id));
        operator.emit("config", Map.of("supportedFeatures", FEATURES));
        news.greet(operator, board);
        operator.emit("server_stats", told(board));
    }

    private void tick() {
        if (board != null) {
            news.refresh(board);
            news.pass("server_stats", told(board));
        }
    }

    private Map<String, Object> told(Board shown) {
        List<LiveNamespace> all =
                Stream.concat(watched.get().stream(), Stream.of(home)).toList();
        return stats.told(shown.all(), operators.values(), all);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

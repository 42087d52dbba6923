package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.ProgrammingLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps idle cells ready, so that a submission does not wait for its language to start. A cell that was taken never comes
 * back. One thread starts the next, one at a time, and rather while nothing is graded: a priority would not keep it out of
 * the way, because the kernel weighs sessions against each other, each jail is one, and what was lowered cannot be raised
 * again without root.
 */
final class Pool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final Cells cells;
    private final Map<ProgrammingLanguage, Shelf> shelves = new EnumMap<>(ProgrammingLanguage.class);
    private @Nullable Thread keeper;
    private boolean closed;

    Pool(Cells cells, Map<ProgrammingLanguage, LanguageRuntime> runtimes) {
        this.cells = cells;
        runtimes.forEach((language, runtime) -> shelves.put(language, new Shelf(runtime)));
    }

    /** From now on there shall be so many; returns at once. */
    synchronized void keep(PoolSize size) {
        shelves.forEach((language, shelf) -> shelf.want(size.of(language), size.lifetime()));
        if (keeper == null && !closed) {
            LOG.info("idle jails: {}, {}", size.cells(), size.reason());
            cells.whenClosed(this::wake);
            keeper = Thread.ofPlatform().daemon().name("jail-pool").start(this::keep);
        }
        notifyAll();
    }

    /** An idle cell that lives, if there is one; whoever takes it closes it. */
    synchronized Optional<Cell> take(ProgrammingLanguage language) {
        Optional<Cell> cell = Optional.ofNullable(shelves.get(language)).flatMap(Shelf::take);
        notifyAll();
        return cell;
    }

    /** How many are ready. */
    synchronized int idle(ProgrammingLanguage language) {
        return Optional.ofNullable(shelves.get(language)).map(Shelf::size).orElse(0);
    }

    private synchronized void wake() {
        notifyAll();
    }

    private void keep() {
        try {
            while (true) {
                List<Cell> weeds = new ArrayList<>();
                Optional<Shelf> lacking;
                boolean last;
                synchronized (this) {
                    lacking = look(weeds);
                    while (!closed && weeds.isEmpty() && lacking.isEmpty()) {
                        nextLook().await(this);
                        lacking = look(weeds);
                    }
                    last = closed;
                }
                weeds.forEach(Pool::end);
                if (last) {
                    return;
                }
                lacking.ifPresent(this::refill);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** The shelf with the least on it comes first. */
    private Optional<Shelf> look(List<Cell> weeds) {
        shelves.values().forEach(shelf -> weeds.addAll(shelf.weed()));
        int idle = shelves.values().stream().mapToInt(Shelf::size).sum();
        boolean quiet = cells.open() - weeds.size() <= idle;
        return shelves.values().stream().filter(shelf -> shelf.lacks(quiet)).min(Comparator.comparingInt(Shelf::size));
    }

    private Deadline nextLook() {
        return shelves.values().stream()
                .map(Shelf::nextLook)
                .reduce(Deadline::orSooner)
                .orElseThrow();
    }

    private void refill(Shelf shelf) {
        try {
            Cell cell = cells.start(shelf.runtime());
            cell.whenItNoLongerIdles(this::wake);
            synchronized (this) {
                shelf.put(cell);
            }
        } catch (JailFault | RuntimeException fault) {
            synchronized (this) {
                if (!closed) {
                    LOG.warn("an idle jail did not start; the next try is in {}", shelf.failed(), fault);
                }
            }
        }
    }

    /** Also when this thread is told to stop meanwhile: nothing may be left behind. */
    private static void end(Cell cell) {
        cell.close();
        if (Thread.interrupted()) {
            cell.close();
            Thread.currentThread().interrupt();
        }
    }

    /** Starts no more. The idle cells are closed with all others, by {@link Cells}. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            notifyAll();
            running = keeper;
        }
        if (running != null) {
            running.interrupt();
            try {
                if (!running.join(TO_STOP)) {
                    LOG.error("the thread that starts idle jails did not stop in {}", TO_STOP);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

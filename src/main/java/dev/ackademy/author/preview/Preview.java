package dev.ackademy.author.preview;

import dev.ackademy.content.SavedFiles;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problem;
import dev.ackademy.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A course that somebody is writing: watches its files and makes an {@link Edition} of each save, in some tens of
 * milliseconds. Any thread may ask for the newest edition or wait for the next.
 */
public final class Preview implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);

    private final Path folder;
    private final EditionReader reader;
    private final SavedFiles saved;
    private @Nullable Consumer<Edition> listener;
    private Edition newest;
    private boolean closed;

    private Preview(Path folder, EditionReader reader, SavedFiles saved, Edition first) {
        this.folder = folder;
        this.reader = reader;
        this.saved = saved;
        this.newest = first;
    }

    /**
     * Reads the course and begins to watch it.
     *
     * @param folder of lessons, exercises and graders
     * @param hopeless is told the problems when nothing can be shown at all
     * @return nothing when course.yaml cannot be read
     * @throws IOException when a folder is missing, or this system watches no more of them
     */
    public static Optional<Preview> open(Path folder, Texts texts, Consumer<List<Problem>> hopeless)
            throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        SavedFiles saved =
                SavedFiles.below(List.of(home.resolve("lessons"), home.resolve("exercises"), home.resolve("graders")));
        EditionReader reader = new EditionReader(home, texts);
        Optional<Edition> first = reader.edition();
        if (first.isEmpty()) {
            saved.close();
            hopeless.accept(reader.problems());
            return Optional.empty();
        }
        return Optional.of(new Preview(home, reader, saved, first.get()));
    }

    /**
     * Reads from now on what is saved.
     *
     * @param shown is told each further edition before anybody else sees it, and is called by one thread
     */
    public void start(Consumer<Edition> shown) {
        listener = shown;
        Thread.ofPlatform().daemon().name("preview").start(this::follow);
    }

    private void follow() {
        Set<Path> due = new HashSet<>();
        try {
            while (true) {
                due.addAll(saved.awaitChange());
                if (read(due)) {
                    due.clear();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException ended) {
            // Somebody closed it.
        } catch (IOException failure) {
            LOG.error("The course is watched no more; start again.", failure);
        }
    }

    /** Whether it could be read. What could not, such as a file that went meanwhile, is read with the next save. */
    private boolean read(Set<Path> due) {
        try {
            reader.read(due);
            reader.edition().ifPresent(this::show);
            return true;
        } catch (UncheckedIOException gone) {
            LOG.warn("What was just saved could not be read: {}", gone.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("Reading {} failed, by our fault.", due, fault);
        }
        return false;
    }

    private void show(Edition edition) {
        if (listener != null) {
            listener.accept(edition);
        }
        synchronized (this) {
            newest = edition;
            notifyAll();
        }
    }

    Path folder() {
        return folder;
    }

    public synchronized Edition newest() {
        return newest;
    }

    /** The newest edition, as soon as its number is another; at the deadline whatever there is. */
    synchronized Edition awaitOther(long number, Deadline deadline) throws InterruptedException {
        while (newest.number() == number && !closed && deadline.await(this)) {
            // Not yet.
        }
        return newest;
    }

    /** Whoever waits gets what there is. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            saved.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

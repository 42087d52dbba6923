package dev.ackademy.app;

import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file that somebody edits. Its folder is watched and not the file, because many editors write a new file and rename
 * it. What comes in a burst is one save. Used by one thread.
 */
final class SavedFile implements AutoCloseable {
    /** Editors write, rename and touch within this time. */
    private static final Duration BURST = Duration.ofMillis(80);
    /** A file that never rests is taken as it is. */
    private static final Duration LONGEST_BURST = Duration.ofSeconds(2);

    private final Path file;
    private final WatchService watcher;
    private Optional<State> known;

    /** What tells one save from another. */
    private record State(String key, long size, long modifiedNanos) {}

    private SavedFile(Path file, WatchService watcher) throws IOException {
        this.file = file;
        this.watcher = watcher;
        this.known = state();
    }

    static SavedFile watch(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        WatchService watcher = folder.getFileSystem().newWatchService();
        folder.register(
                watcher,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        return new SavedFile(absolute, watcher);
    }

    /** Whether it is there now. */
    boolean exists() {
        return known.isPresent();
    }

    /**
     * Waits until it is saved, deleted or back again.
     *
     * @throws IOException when its folder is gone
     */
    void awaitChange() throws IOException, InterruptedException {
        Optional<State> before = known;
        while (known.equals(before)) {
            boolean ours = drain(watcher.take());
            Deadline end = Deadline.in(LONGEST_BURST);
            WatchKey more = ours ? watcher.poll(BURST.toMillis(), TimeUnit.MILLISECONDS) : null;
            while (more != null && !end.over()) {
                drain(more);
                more = watcher.poll(BURST.toMillis(), TimeUnit.MILLISECONDS);
            }
            known = state();
        }
    }

    private boolean drain(WatchKey key) throws IOException {
        boolean ours = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            ours |= event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                    || Objects.equals(file.getFileName(), event.context());
        }
        if (!key.reset()) {
            throw new IOException("the folder of '" + file + "' is gone");
        }
        return ours;
    }

    private Optional<State> state() throws IOException {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return seen.isRegularFile()
                    ? Optional.of(new State(
                            String.valueOf(seen.fileKey()),
                            seen.size(),
                            seen.lastModifiedTime().to(TimeUnit.NANOSECONDS)))
                    : Optional.empty();
        } catch (java.nio.file.NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}

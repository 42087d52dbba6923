package dev.ackademy.content;

import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Files that somebody edits: all below some folders, or just one. What the system tells of them is only a reason to look: what was
 * saved follows from how the files are now and how they were. So an event that was lost, an editor that writes a new file
 * and renames it, and a folder that was moved here make no difference. Used by one thread; any may close it.
 */
public final class SavedFiles implements AutoCloseable {
    /** An editor writes, renames and touches within this time; what comes in a burst is one save. */
    private static final Duration QUIET = Duration.ofMillis(40);
    /** Files that never rest are taken as they are. */
    private static final Duration LONGEST_BURST = Duration.ofSeconds(1);

    private final List<Path> folders;
    private final Set<FileVisitOption> options;
    private final int depth;
    private final Predicate<Path> wanted;
    private final WatchService watcher;
    private final Set<Path> watched = new HashSet<>();
    private Map<Path, State> known = Map.of();

    /** What tells one save from another. */
    private record State(String key, long size, long modifiedNanos) {}

    private SavedFiles(
            List<Path> folders, Set<FileVisitOption> options, int depth, Predicate<Path> wanted, WatchService watcher) {
        this.folders = List.copyOf(folders);
        this.options = Set.copyOf(options);
        this.depth = depth;
        this.wanted = wanted;
        this.watcher = watcher;
    }

    /**
     * Begins to watch all files below these folders, without what editors put beside them. What is saved from now on is
     * told.
     *
     * @throws IOException when a folder is missing, or this system watches no more of them
     */
    public static SavedFiles below(List<Path> folders) throws IOException {
        return watch(folders, Set.of(), Integer.MAX_VALUE, file -> !isAside(file));
    }

    /**
     * Begins to watch one file, which need not be there yet.
     *
     * @throws IOException when its folder is missing
     */
    public static SavedFiles just(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return watch(
                List.of(Objects.requireNonNullElse(absolute.getParent(), absolute)),
                Set.of(FileVisitOption.FOLLOW_LINKS),
                1,
                absolute::equals);
    }

    private static SavedFiles watch(List<Path> folders, Set<FileVisitOption> options, int depth, Predicate<Path> wanted)
            throws IOException {
        SavedFiles files = new SavedFiles(
                folders, options, depth, wanted, FileSystems.getDefault().newWatchService());
        try {
            files.known = files.look();
            return files;
        } catch (IOException failure) {
            files.close();
            throw failure;
        }
    }

    /**
     * Waits until something is saved, new or gone.
     *
     * @return the files, never none
     * @throws IOException when a folder that was named is gone
     * @throws java.nio.file.ClosedWatchServiceException when this was closed
     */
    public Set<Path> awaitChange() throws IOException, InterruptedException {
        while (true) {
            drain(watcher.take());
            Deadline end = Deadline.in(LONGEST_BURST);
            WatchKey more = watcher.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            while (more != null) {
                drain(more);
                more = end.over() ? null : watcher.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            }
            Map<Path, State> before = known;
            known = look();
            Set<Path> changed = differences(before, known);
            if (!changed.isEmpty()) {
                return changed;
            }
        }
    }

    private void drain(WatchKey key) {
        key.pollEvents();
        if (!key.reset()) {
            // The folder is gone. One of the same name is another folder.
            watched.remove((Path) key.watchable());
        }
    }

    private static Set<Path> differences(Map<Path, State> before, Map<Path, State> now) {
        Set<Path> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(file -> !Objects.equals(before.get(file), now.get(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every folder is watched before it is listed, so nothing slips between. */
    private Map<Path, State> look() throws IOException {
        Map<Path, State> found = new HashMap<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, options, depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes seen) throws IOException {
                    if (!at.equals(folder) && isAside(at)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (watched.add(at)) {
                        at.register(
                                watcher,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                    if (wanted.test(file) && !seen.isDirectory()) {
                        found.put(
                                file,
                                new State(
                                        String.valueOf(seen.fileKey()),
                                        seen.size(),
                                        seen.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                // Gone while we looked, which will be told.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (file.equals(folder)) {
                        throw failure;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    /** What editors put beside a file while it is open. */
    private static boolean isAside(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.endsWith("~") || name.startsWith("#");
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}

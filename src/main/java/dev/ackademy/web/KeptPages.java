package dev.ackademy.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were made once from what the site knows and are sent as they are from then on. They hang on the snapshot of
 * the content that they were made from: when {@code content} gives another object, nobody sees them again.
 *
 * <p>Bounded by the number of pages that a course has, because a page is kept under its own address only, and by
 * {@link #MOST_BYTES}; what would go beyond is made anew each time.
 */
final class KeptPages {
    /** Some hundred lessons in three languages. */
    static final long MOST_BYTES = 128L * 1024 * 1024;

    private final Supplier<?> content;
    private final long mostBytes;
    private volatile Shelf shelf;

    KeptPages(Supplier<?> content) {
        this(content, MOST_BYTES);
    }

    /** With another bound, for tests. */
    KeptPages(Supplier<?> content, long mostBytes) {
        this.content = content;
        this.mostBytes = mostBytes;
        this.shelf = new Shelf(content.get(), mostBytes);
    }

    /**
     * The pages of the newest content. Who makes a page takes the shelf first and reads the content afterwards: then what
     * is put there is never older than the shelf, and if the content has changed between, nobody looks there any more.
     */
    Shelf shelf() {
        Object now = content.get();
        Shelf known = shelf;
        if (known.isOf(now)) {
            return known;
        }
        synchronized (this) {
            if (!shelf.isOf(now)) {
                shelf = new Shelf(now, mostBytes);
            }
            return shelf;
        }
    }

    /** The pages of one snapshot. */
    static final class Shelf {
        private final Object madeFrom;
        private final long mostBytes;
        private final Map<String, Kept> pages = new ConcurrentHashMap<>();
        private final AtomicLong bytes = new AtomicLong();

        private Shelf(Object madeFrom, long mostBytes) {
            this.madeFrom = madeFrom;
            this.mostBytes = mostBytes;
        }

        /** A snapshot is itself only; comparing two by what is in them would read a whole course at each request. */
        @SuppressWarnings("ReferenceEquality")
        private boolean isOf(Object content) {
            return madeFrom == content;
        }

        /** The page at this address, exactly as it is written there. */
        @Nullable
        Kept find(String address) {
            return pages.get(address);
        }

        /** The page at this address; made once, however many ask at the same time. */
        Kept orMake(String address, Supplier<Kept> maker) {
            Kept known = pages.get(address);
            if (known != null) {
                return known;
            }
            if (bytes.get() >= mostBytes) {
                return maker.get();
            }
            return pages.computeIfAbsent(address, _ -> {
                Kept made = maker.get();
                bytes.addAndGet(made.size());
                return made;
            });
        }

        int count() {
            return pages.size();
        }

        long bytes() {
            return bytes.get();
        }
    }
}

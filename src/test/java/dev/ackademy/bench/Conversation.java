package dev.ackademy.bench;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A room in which the first member says the next thing as soon as everybody has heard an earlier one: a few are on their
 * way at any time. Everything but {@link #speak} happens on the crowd's one thread.
 */
final class Conversation implements AutoCloseable {
    /** What is on its way together reaches about so many ears. */
    private static final int EARS = 2_000;

    private static final String TEXT = "a sentence of eighty bytes or so, as people write them to each other in rooms";
    private static final int NUMBER_AT = "[\"said\",".length();
    private static final int LONGEST_MILLIS = 10_000;
    private static final int PER_MILLI = 100;

    private final Crowd crowd;
    private final int members;
    private final long[] saidAt = new long[4_096];
    private final int[] left = new int[saidAt.length];
    private final int[] histogram = new int[LONGEST_MILLIS * PER_MILLI];
    private long deliveries;
    private int said;
    private int onTheWay;
    private long endNanos;
    private CompletableFuture<Heard> done = new CompletableFuture<>();

    /** @param p99 of all deliveries, from saying to hearing */
    record Heard(long deliveries, Duration p99) {}

    Conversation(int port, int members) throws InterruptedException {
        this.members = members;
        this.crowd = new Crowd(port, this::hear);
        crowd.grow(members);
    }

    /** For so long; returns when everything that was said has been heard by all. */
    Heard speak(Duration time) {
        CompletableFuture<Heard> heard = new CompletableFuture<>();
        crowd.thread().execute(() -> begin(time, heard));
        return heard.join();
    }

    private void begin(Duration time, CompletableFuture<Heard> heard) {
        done = heard;
        deliveries = 0;
        Arrays.fill(histogram, 0);
        endNanos = System.nanoTime() + time.toNanos();
        for (int i = 0; i < Math.max(1, EARS / members); i++) {
            say();
        }
    }

    private void say() {
        int slot = said % saidAt.length;
        saidAt[slot] = System.nanoTime();
        left[slot] = members;
        onTheWay++;
        crowd.say(String.format(Locale.ROOT, "[\"say\",%d,\"%s\"]", said++, TEXT));
    }

    private void hear(ByteBuf event) {
        int slot = number(event) % saidAt.length;
        long micros = (System.nanoTime() - saidAt[slot]) / 1_000;
        histogram[(int) Math.min(histogram.length - 1, micros * PER_MILLI / 1_000)]++;
        deliveries++;
        if (--left[slot] > 0) {
            return;
        }
        onTheWay--;
        if (System.nanoTime() - endNanos < 0) {
            say();
        } else if (onTheWay == 0) {
            done.complete(new Heard(deliveries, p99()));
        }
    }

    private static int number(ByteBuf event) {
        int number = 0;
        for (int i = event.readerIndex() + NUMBER_AT; ; i++) {
            byte digit = event.getByte(i);
            if (digit < '0' || digit > '9') {
                return number;
            }
            number = number * 10 + digit - '0';
        }
    }

    private Duration p99() {
        long below = deliveries - deliveries / 100;
        int bucket = 0;
        for (long seen = histogram[0]; seen < below; seen += histogram[bucket]) {
            bucket++;
        }
        return Duration.ofNanos(1_000_000L / PER_MILLI * (bucket + 1));
    }

    @Override
    public void close() {
        crowd.close();
    }
}

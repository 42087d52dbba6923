package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trouble of every kind at the same time, for half a minute, or for {@code -Dsoak.minutes=30}: memory stays flat, no thread
 * is stuck or left, and those who only talk to each other are served as if nothing happened.
 */
class SoakIT {
    private static final Logger LOG = LoggerFactory.getLogger(SoakIT.class);
    private static final Duration TIME =
            Duration.ofSeconds((long) (60 * Double.parseDouble(System.getProperty("soak.minutes", "0.5"))));
    private static final Duration TO_BE_SERVED = Duration.ofSeconds(5);
    private static final int PAYLOAD = 20_000;
    private static final int PARTS = 6;
    /** Caches and compiled code grow a little; a client that is kept would cost thousands of times more. */
    private static final long LEAK = 4_000_000;

    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong served = new AtomicLong();

    @Test
    void trouble_of_every_kind_leaves_nothing_behind_and_disturbs_nobody() throws Exception {
        LiveSettings settings = LiveSettings.defaults()
                .at("localhost", 0)
                .timed(new LiveTiming(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4)))
                .limited(LiveLimits.USUAL
                        .withPayload(PAYLOAD)
                        .withOutbox(200_000)
                        .withConnections(2_000, 2_000, 2_000)
                        .withPacketsPerSecond(1_000));
        List<Long> heaps = new ArrayList<>();
        try (LiveServer server = LiveServer.start(settings, SoakIT::setUp)) {
            soak(server, TIME.dividedBy(PARTS)); // what is made once is made now
            for (int part = 1; part < PARTS; part++) {
                soak(server, TIME.dividedBy(PARTS));
                heaps.add(heap());
            }
            assertThat(server.failures()).as("mistakes of ours, see the log").isZero();
        }
        LOG.info(
                "heap after each part: {}; {} answers, the slowest after {} ms",
                heaps,
                served,
                slowest.get() / 1_000_000);
        assertThat(heaps.getLast() - heaps.getFirst())
                .as("bytes that are kept, of " + heaps)
                .isLessThan(LEAK);
        assertThat(Duration.ofNanos(slowest.get())).isLessThan(TO_BE_SERVED);
    }

    private static void setUp(Namespaces namespaces) {
        LiveNamespace main = namespaces.namespace("/");
        main.onEvent("say", (socket, args, ack) -> ack.send(args.toArray()));
        main.onEvent("join", (socket, args, ack) -> {
            socket.join(String.valueOf(args.getFirst()));
            ack.send();
        });
        main.onEvent("pour", (socket, args, ack) -> main.to("under water").emit("poured", "x".repeat(10_000)));
    }

    /** All of it for so long; then everybody has gone, and so have their threads. */
    private void soak(LiveServer server, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(people.submit(() -> talk(server, end)));
            }
            List<Trouble> troubles = Trouble.all(PAYLOAD);
            for (int i = 0; i < troubles.size(); i++) {
                Trouble trouble = troubles.get(i);
                SplittableRandom random = new SplittableRandom(i);
                all.add(people.submit(() -> {
                    while (System.nanoTime() - end < 0) {
                        trouble.makeOnce(server.port(), random);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        until(() -> server.connections() == 0);
        assertThat(ManagementFactory.getThreadMXBean().findDeadlockedThreads()).isNull();
    }

    private Void talk(LiveServer server, long end) throws IOException {
        try (Wire wire = Wire.inside(server.port())) {
            for (int i = 0; System.nanoTime() - end < 0; i++) {
                long asked = System.nanoTime();
                wire.text("42" + i + "[\"say\"," + i + "]");
                assertThat(wire.readFrame()).isEqualTo("43" + i + "[" + i + "]");
                slowest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                served.incrementAndGet();
                LockSupport.parkNanos(20_000_000);
            }
        }
        return null;
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as("seconds until everybody has gone")
                    .isNegative();
            LockSupport.parkNanos(1_000_000);
        }
    }
}

package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever comes in, as requests, packets or frames: no exception gets past the guard, nobody else notices, and nothing is
 * left. What is tried follows from a seed; {@code -Dfuzz.rounds=100000 -Dfuzz.seed=7} tries more, and other things.
 */
@Timeout(600)
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1_500);
    private static final String OPEN = "/socket.io/?EIO=4&transport=polling";

    private final SplittableRandom random = new SplittableRandom(Long.getLong("fuzz.seed", 20_261_121));
    private final Noise noise = new Noise(random);
    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        LiveSettings settings = LiveSettings.defaults()
                .at("localhost", 0)
                .timed(new LiveTiming(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4)))
                .limited(LiveLimits.trusting(100_000).withPayload(20_000));
        server = LiveServer.start(settings, namespaces -> {
            LiveNamespace main = namespaces.namespace("/");
            main.onEvent("say", (socket, args, ack) -> ack.send(args.toArray()));
            main.onEvent("tell", (socket, args, ack) -> main.everyone().emit("told", args.toArray()));
            namespaces.namespace("/chat").onEvent("say", (socket, args, ack) -> ack.send(args.toArray()));
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void requests() throws Exception {
        bystanding(() -> {
            try (Wire wire = new Wire(server.port())) {
                wire.say(noise.request(OPEN));
                wire.drain();
            }
        });
    }

    @Test
    void packets_in_bodies() throws Exception {
        bystanding(() -> {
            RawPolling client = RawPolling.open(server);
            for (int i = 0; i < 5; i++) {
                client.post(noise.packets());
            }
            client.post("1");
        });
    }

    @Test
    void packets_in_frames() throws Exception {
        bystanding(() -> {
            try (Wire wire = Wire.inside(server.port())) {
                for (int i = 0; i < 5; i++) {
                    byte[] packet = noise.packet().getBytes(StandardCharsets.UTF_8);
                    wire.frame(random.nextInt(4) == 0 ? Wire.BINARY : Wire.TEXT, packet);
                }
                wire.drain();
            }
        });
    }

    @Test
    void frames() throws Exception {
        bystanding(() -> {
            try (Wire wire = Wire.inside(server.port())) {
                wire.say(noise.bytes(200));
                wire.drain();
            }
        });
    }

    @Test
    void upgrades() throws Exception {
        bystanding(() -> {
            RawPolling client = RawPolling.open(server);
            String target = "/socket.io/?EIO=4&transport=websocket&sid=" + client.sid();
            try (Wire wire = Wire.webSocket(server.port(), target)) {
                wire.text(random.nextBoolean() ? "2probe" : noise.packet());
                wire.text(random.nextBoolean() ? "5" : noise.packet());
                wire.text(noise.packet());
                wire.drain();
            }
            client.post("1");
        });
    }

    private interface Try {
        void run() throws Exception;
    }

    /** Beside somebody who speaks all the time and is always answered. */
    private void bystanding(Try once) throws Exception {
        try (Wire bystander = Wire.inside(server.port())) {
            for (int round = 0; round < ROUNDS; round++) {
                try {
                    once.run();
                } catch (SocketTimeoutException stuck) {
                    throw new AssertionError("the server said nothing more and did not close in round " + round, stuck);
                } catch (SocketException | EOFException refused) {
                    // the server need not hear it out
                }
                if (round % 50 == 0) {
                    bystander.text("42" + round + "[\"say\"," + round + "]");
                    assertThat(answer(bystander)).isEqualTo("43" + round + "[" + round + "]");
                }
            }
            assertThat(server.failures()).as("mistakes of ours, see the log").isZero();
            awaitAlone();
        }
    }

    /** Without what noise happened to tell everybody. */
    private static String answer(Wire bystander) throws IOException {
        String frame = bystander.readFrame();
        while (frame.startsWith("42[\"told\"")) {
            frame = bystander.readFrame();
        }
        return frame;
    }

    /** Whoever is still there has said nothing and is put out when the time to enter, or to answer a ping, is over. */
    private void awaitAlone() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (server.connections() > 1 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(server.connections()).as("the bystander alone").isEqualTo(1);
    }
}

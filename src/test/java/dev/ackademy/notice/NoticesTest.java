package dev.ackademy.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.learner.Tickets;
import dev.ackademy.learner.Visitor;
import dev.ackademy.live.LiveServer;
import dev.ackademy.live.LiveSettings;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    private static final Visitor ANA = new Visitor("aHk3_dR-0Zq8LmN5xT1b00");
    private static final Visitor MIN = new Visitor("Zq8LmN5xT1baHk3_dR-011");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private Database database;
    private Tickets tickets;
    private Notices notices;
    private LiveServer server;

    @BeforeEach
    void start() throws Exception {
        database = Database.open(Engine.H2.freshUrl(folder));
        tickets = Tickets.open(database);
        notices = new Notices(tickets, clock);
        server = LiveServer.start(LiveSettings.defaults(), notices::mount);
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_learner_hears_on_every_device_and_nobody_else_does() throws Exception {
        try (Device phone = new Device(ticket(ANA));
                Device laptop = new Device(ticket(ANA));
                Device other = new Device(ticket(MIN))) {
            assertThat(phone.next()).isEqualTo("in");
            assertThat(laptop.next()).isEqualTo("in");
            assertThat(other.next()).isEqualTo("in");

            notices.tell(ANA, "submission", Map.of("version", 2));
            notices.tell(MIN, "submission", Map.of("version", 7));
            assertThat(phone.next()).isEqualTo("[submission, {\"version\":2}]");
            assertThat(laptop.next()).isEqualTo("[submission, {\"version\":2}]");
            assertThat(other.next()).isEqualTo("[submission, {\"version\":7}]");
        }
    }

    @Test
    void without_a_ticket_that_is_good_nobody_comes_in() throws Exception {
        String old = tickets.issue(ANA, clock.instant());
        clock.forward(Tickets.GOOD_FOR.plus(Duration.ofSeconds(1)));
        for (Map<String, String> auth :
                java.util.List.of(Map.<String, String>of(), Map.of("ticket", old), Map.of("ticket", ANA.id()))) {
            try (Device device = new Device(auth)) {
                assertThat(device.next()).contains("refused", "bad_ticket");
            }
        }
        assertThat(server.namespace(Notices.NAMESPACE).size()).isZero();
    }

    @Test
    void what_is_told_to_somebody_who_is_not_there_is_lost_and_that_is_all() {
        notices.tell(ANA, "submission", Map.of("version", 2));
        assertThat(server.failures()).isZero();
    }

    private Map<String, String> ticket(Visitor visitor) {
        return Map.of("ticket", tickets.issue(visitor, clock.instant()));
    }

    /** Where a learner listens: the official client. */
    private final class Device implements AutoCloseable {
        private final Socket socket;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        Device(Map<String, String> auth) {
            IO.Options options = new IO.Options();
            options.auth = auth;
            options.reconnection = false;
            socket = new Manager(URI.create("http://localhost:" + server.port()), options)
                    .socket(Notices.NAMESPACE, options);
            socket.on(Socket.EVENT_CONNECT, none -> heard.add("in"));
            socket.on(Socket.EVENT_CONNECT_ERROR, why -> heard.add("refused " + why[0]));
            socket.onAnyIncoming(args ->
                    heard.add(Arrays.stream(args).map(String::valueOf).toList().toString()));
            socket.connect();
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(heard.poll(10, TimeUnit.SECONDS)).orElse("nothing");
        }

        @Override
        public void close() {
            socket.disconnect();
        }
    }
}

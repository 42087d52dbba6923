package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LiveServerTest {
    private static LiveSettings onPort(int port) {
        return LiveSettings.defaults().at("localhost", port);
    }

    @Test
    void a_port_in_use_is_said_with_its_address() throws Exception {
        try (LiveServer first = LiveServer.start(onPort(0), namespaces -> {})) {
            assertThatThrownBy(() -> LiveServer.start(onPort(first.port()), namespaces -> {}))
                    .isInstanceOf(PortInUse.class)
                    .hasMessageContaining("localhost:" + first.port())
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void a_host_that_does_not_exist_is_said_with_its_address() {
        assertThatThrownBy(() -> LiveServer.start(LiveSettings.defaults().at("nowhere.invalid", 0), namespaces -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere.invalid:0");
    }

    @Test
    void a_port_is_free_again_after_the_server_closed() throws Exception {
        LiveServer first = LiveServer.start(onPort(0), namespaces -> {});
        first.close();
        try (LiveServer second = LiveServer.start(onPort(first.port()), namespaces -> {})) {
            assertThat(second.port()).isEqualTo(first.port());
        }
    }

    @Test
    void closing_tells_the_clients_and_their_listeners() throws Exception {
        AtomicReference<String> reason = new AtomicReference<>("");
        LiveServer server = LiveServer.start(
                onPort(0), namespaces -> namespaces.namespace("/").onDisconnect((socket, why) -> reason.set(why)));
        try (RawSocket socket = RawSocket.open(server).enter("/")) {
            assertThat(socket.next()).startsWith("40{");
            server.close();
            socket.expectClosed();
            assertThat(reason).hasValue("server shutting down");
            assertThat(server.connections()).isZero();
            server.close();
        }
    }

    @Test
    void connections_are_counted_until_they_end() throws Exception {
        try (LiveServer server = LiveServer.start(onPort(0), namespaces -> namespaces.namespace("/"))) {
            assertThat(server.connections()).isZero();
            RawPolling client = RawPolling.open(server);
            try (RawSocket socket = RawSocket.open(server)) {
                assertThat(server.connections()).isEqualTo(2);
                socket.send("1").expectClosed();
            }
            assertThat(server.connections()).isEqualTo(1);
            client.post("1");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void only_namespaces_that_were_set_up_exist() throws Exception {
        try (LiveServer server = LiveServer.start(onPort(0), namespaces -> {
            assertThat(namespaces.namespace("/chat")).isSameAs(namespaces.namespace("/chat"));
        })) {
            assertThat(server.namespace("/chat").name()).isEqualTo("/chat");
            assertThatThrownBy(() -> server.namespace("/")).hasMessageContaining("'/'");
            try (RawSocket socket = RawSocket.open(server)) {
                assertThat(socket.send("40").next()).isEqualTo("44{\"message\":\"Invalid namespace\"}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chat", "/a,b", "/a?b"})
    void a_namespace_that_no_client_could_name_is_refused(String name) {
        assertThatThrownBy(() -> LiveServer.start(onPort(0), namespaces -> namespaces.namespace(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @Test
    void an_event_has_one_listener() {
        assertThatThrownBy(() -> LiveServer.start(onPort(0), namespaces -> {
                    namespaces.namespace("/").onEvent("say", (socket, args, ack) -> {});
                    namespaces.namespace("/").onEvent("say", (socket, args, ack) -> {});
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'say'");
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        LiveSettings fine = LiveSettings.defaults();
        assertThatThrownBy(() -> fine.at("localhost", 65_536)).hasMessageContaining("65536");
        assertThatThrownBy(() -> LiveLimits.USUAL.withPayload(0)).hasMessageContaining("maxPayload");
        assertThatThrownBy(() -> new LiveTiming(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageContaining("pingInterval");
    }
}

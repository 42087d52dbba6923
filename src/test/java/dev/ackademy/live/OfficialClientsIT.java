package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official clients of JavaScript and Python against the live server, each in a process of its own. */
class OfficialClientsIT {
    private static final String ECHO = "한글 ñ 🎉 1,2,3 {\"deep\":[7]}";

    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(LiveSettings.defaults(), namespaces -> {
            LiveNamespace main = namespaces.namespace("/");
            main.onEvent("echo", (socket, args, ack) -> {
                socket.emit("echoed", args.toArray());
                ack.send(args.toArray());
            });
            main.onEvent("put me out", (socket, args, ack) -> socket.disconnect());
            namespaces.namespace("/chat");
            namespaces.namespace("/locked").door(knock -> Optional.of(new Refusal("No ticket", Map.of("code", 401))));
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"polling | polling", "websocket | websocket", "polling,websocket | websocket"})
    void of_javascript(String transports, String last) throws Exception {
        assertThat(said("node", "src/test/resources/live/client.mjs", transports))
                .containsExactly(
                        ECHO,
                        ECHO,
                        "two ids on one connection",
                        "refused No ticket {\"code\":401}",
                        last,
                        "io server disconnect");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"polling | polling", "websocket | websocket", "polling,websocket | websocket"})
    void of_python(String transports, String last) throws Exception {
        assertThat(said("/usr/bin/python3", "src/test/resources/live/client.py", transports))
                .containsExactly(
                        ECHO, ECHO, "two ids on one connection", "refused No ticket {\"code\":401}", last, "put out");
    }

    private List<String> said(String program, String script, String transports) throws Exception {
        Process process = new ProcessBuilder(program, script, String.valueOf(server.port()), transports)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}

package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.running;
import static dev.ackademy.jail.Jails.said;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RelayTest {
    /** Sends back what it gets, until it gets no more, and says goodbye. */
    private static final String ECHO = """
            import os, socket, threading
            listener = socket.create_server(("127.0.0.1", int(os.environ["PORT"])), backlog=200)
            print("up")
            def serve(client):
                with client:
                    while data := client.recv(65536): client.sendall(data)
                    client.sendall(b"bye")
            threading.stack_size(65536)
            while True: threading.Thread(target=serve, args=listener.accept()[:1]).start()
            """;

    @Test
    void carries_both_ways_and_hands_on_each_end_of_stream() throws Exception {
        try (Cell cell = running(PYTHON, ECHO)) {
            said(cell, "up");
            byte[] sent = new byte[5 << 20];
            Arrays.fill(sent, (byte) 'x');
            sent[sent.length - 1] = '!';
            try (Socket client = connect(cell)) {
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                    try {
                        client.getOutputStream().write(sent);
                        client.shutdownOutput();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
                byte[] got = client.getInputStream().readAllBytes();
                sending.get();
                assertThat(got).hasSize(sent.length + 3).endsWith('!', 'b', 'y', 'e');
            }
        }
    }

    @Test
    void resets_while_nothing_listens() throws Exception {
        try (Cell cell = Jails.jail().take(PYTHON);
                Socket client = connect(cell)) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void counts_every_connection_even_the_refused() throws Exception {
        try (Cell cell = running(PYTHON, ECHO)) {
            said(cell, "up");
            assertThat(cell.connections()).isZero();
            for (int i = 1; i <= 3; i++) {
                try (Socket client = connect(cell)) {
                    ping(client);
                    assertThat(cell.connections()).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void a_closed_connection_makes_room_for_another() throws Exception {
        try (Cell cell = running(PYTHON, ECHO)) {
            said(cell, "up");
            for (int i = 0; i < 300; i++) {
                try (Socket client = connect(cell)) {
                    ping(client);
                }
            }
            assertThat(cell.connections()).isEqualTo(300);
        }
    }

    @Test
    void carries_128_connections_at_once_and_resets_the_next() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try (Cell cell = running(PYTHON, """
                import os, select, socket
                listener = socket.create_server(("", int(os.environ["PORT"])), backlog=200)
                print("up")
                clients = []
                while True:
                    clients.append(listener.accept()[0])
                    clients[-1].sendall(b"1")
                """)) {
            said(cell, "up");
            for (int i = 0; i < 128; i++) {
                Socket client = connect(cell);
                clients.add(client);
                assertThat(client.getInputStream().read()).isEqualTo('1');
            }
            try (Socket oneTooMany = connect(cell)) {
                assertThatThrownBy(() -> oneTooMany.getInputStream().read()).isInstanceOf(SocketException.class);
            }
            assertThat(cell.connections()).isEqualTo(129);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void a_connection_that_carries_too_much_is_reset() throws Exception {
        try (Cell cell = running(PYTHON, """
                import os, socket
                listener = socket.create_server(("127.0.0.1", int(os.environ["PORT"])))
                print("up")
                client = listener.accept()[0]
                while True: client.sendall(bytes(1 << 20))
                """)) {
            said(cell, "up");
            try (Socket client = connect(cell)) {
                InputStream in = client.getInputStream();
                byte[] chunk = new byte[1 << 20];
                long[] got = new long[1];
                assertThatThrownBy(() -> {
                            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                                got[0] += read;
                            }
                        })
                        .isInstanceOf(SocketException.class);
                assertThat(got[0]).isBetween(24L << 20, 32L << 20);
            }
        }
    }

    @Test
    void an_answer_before_a_hang_up_arrives_whole() throws Exception {
        try (Cell cell = running(PYTHON, """
                import os, socket
                listener = socket.create_server(("127.0.0.1", int(os.environ["PORT"])))
                print("up")
                while True:
                    client = listener.accept()[0]
                    while client.recv(65536): pass
                    client.sendall(bytes(2000000))
                    client.close()
                """)) {
            said(cell, "up");
            for (int i = 0; i < 20; i++) {
                try (Socket client = connect(cell)) {
                    client.getOutputStream().write("all I have to say".getBytes(StandardCharsets.UTF_8));
                    client.shutdownOutput();
                    assertThat(client.getInputStream().readAllBytes()).hasSize(2000000);
                }
            }
        }
    }

    private static void ping(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write('p');
        out.flush();
        assertThat(client.getInputStream().read()).isEqualTo('p');
    }

    private static Socket connect(Cell cell) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), cell.url().getPort());
        client.setSoTimeout((int) Jails.SOON.toMillis());
        return client;
    }
}

package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Speaks Engine.IO over a WebSocket, frame by frame. Answers pings by itself unless told not to. */
final class RawSocket implements WebSocket.Listener, AutoCloseable {
    private static final String CLOSED = "(closed)";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final boolean pongs;
    private volatile @Nullable WebSocket socket;
    private volatile int closeCode;
    private volatile String closeReason = "";

    private RawSocket(boolean pongs) {
        this.pongs = pongs;
    }

    /** Fails when the handshake does. */
    static RawSocket open(LiveServer server, String query, String... header) {
        return open(server, query, true, header);
    }

    /** Opened as Engine.IO wants it, the handshake packet read. */
    static RawSocket open(LiveServer server) {
        RawSocket socket = open(server, "EIO=4&transport=websocket");
        assertThat(socket.next()).startsWith("0{");
        return socket;
    }

    /** One that lets the pings go unanswered, so that a test can read and answer them. */
    static RawSocket silent(LiveServer server) {
        RawSocket socket = open(server, "EIO=4&transport=websocket", false);
        assertThat(socket.next()).startsWith("0{");
        return socket;
    }

    private static RawSocket open(LiveServer server, String query, boolean pongs, String... header) {
        RawSocket listener = new RawSocket(pongs);
        WebSocket.Builder builder = RawPolling.CLIENT.newWebSocketBuilder().connectTimeout(RawPolling.PATIENCE);
        if (header.length == 2) {
            builder.header(header[0], header[1]);
        }
        builder.buildAsync(URI.create("ws://localhost:" + server.port() + "/socket.io/?" + query), listener)
                .join();
        return listener;
    }

    /** In a namespace; what the server said to that is returned by {@link #next}. */
    RawSocket enter(String namespace) {
        return send(namespace.equals("/") ? "40" : "40" + namespace + ",");
    }

    /** One at a time: Java's WebSocket refuses to send while it sends, and pings are answered from another thread. */
    synchronized RawSocket send(String frame) {
        open().sendText(frame, true).join();
        return this;
    }

    synchronized RawSocket send(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int one : bytes) {
            buffer.put((byte) one);
        }
        open().sendBinary(buffer.flip(), true).join();
        return this;
    }

    /** The next frame; a binary one as hexadecimal digits after {@code 0x}. */
    String next() {
        try {
            String frame = frames.poll(RawPolling.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came");
            }
            return frame;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a frame", interrupted);
        }
    }

    /** Waits for the end, and fails when something else comes first. */
    void expectClosed() {
        assertThat(next()).isEqualTo(CLOSED);
    }

    /** What the server said with its close frame (RFC 6455, section 7.4.1); zero when it sent none. */
    int closeCode() {
        return closeCode;
    }

    String closeReason() {
        return closeReason;
    }

    private WebSocket open() {
        WebSocket opened = socket;
        if (opened == null) {
            throw new AssertionError("not open");
        }
        return opened;
    }

    @Override
    public void onOpen(WebSocket from) {
        socket = from;
        from.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            String frame = text.toString();
            text.setLength(0);
            if (pongs && frame.equals("2")) {
                send("3");
            } else {
                frames.add(frame);
            }
        }
        return more(from);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        while (data.hasRemaining()) {
            binary.write(data.get());
        }
        if (last) {
            frames.add("0x" + HexFormat.of().formatHex(binary.toByteArray()));
            binary.reset();
        }
        return more(from);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        closeReason = reason;
        frames.add(CLOSED);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        frames.add(CLOSED);
    }

    private static CompletionStage<?> more(WebSocket from) {
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    /** Cuts the wire, without a word. */
    void cut() {
        open().abort();
    }

    @Override
    public void close() {
        cut();
    }
}

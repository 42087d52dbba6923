package dev.ackademy.grader.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Listens on one client's connections, below the Socket.IO library, and writes every Engine.IO packet into the journal.
 * It also bounds what a server may pour over a client: past the cap the connection is cut.
 */
final class Wiretap {
    /** Bytes a client takes in its life; the largest honest exercise needs a tenth of it. */
    private static final long MAX_BYTES = 8 << 20;

    /** Packets and frames that a client takes in its life; the largest honest exercise needs a tenth of it. */
    private static final int MAX_PACKETS = 4_000;

    private static final char RECORD_SEPARATOR = 0x1e;

    private final String client;
    private final Journal journal;
    private final OkHttpClient http;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger packets = new AtomicInteger();
    private volatile boolean flooded;
    private volatile boolean silent;

    Wiretap(String client, Journal journal, Http http) {
        this.client = client;
        this.journal = journal;
        this.http = http.derive(this::frame, () -> silent)
                .addInterceptor(new PollingTap())
                .build();
    }

    Call.Factory calls() {
        return http;
    }

    WebSocket.Factory webSockets() {
        return (request, listener) -> new Tapped(http.newWebSocket(request, new FrameTap(listener)));
    }

    boolean flooded() {
        return flooded;
    }

    /** From now on nothing comes or goes, and the connections stay open. */
    void fallSilent() {
        silent = true;
    }

    private void record(Journal.Way way, String payload) {
        for (String packet : payload.split(String.valueOf(RECORD_SEPARATOR), -1)) {
            journal.packet(client, way, packet);
        }
    }

    private static int packetsIn(byte[] body) {
        int packets = 1;
        for (byte one : body) {
            packets += one == RECORD_SEPARATOR ? 1 : 0;
        }
        return packets;
    }

    /** Before any of it is in memory: a frame that is too long, or one too many, even of those that carry nothing. */
    private void frame(boolean control, long length) throws IOException {
        take(1, length);
    }

    private void take(int count, long length) throws IOException {
        if (packets.addAndGet(count) > MAX_PACKETS || bytes.addAndGet(Math.min(length, MAX_BYTES + 1)) > MAX_BYTES) {
            flooded = true;
            throw new IOException(
                    "the server sent more than " + MAX_BYTES + " bytes or " + MAX_PACKETS + " packets to one client");
        }
    }

    /** Polling: packets travel in bodies. */
    private final class PollingTap implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            if (request.body() != null) {
                Buffer body = new Buffer();
                request.body().writeTo(body);
                record(Journal.Way.SENT, body.readUtf8());
            }
            Response response = chain.proceed(request);
            if (response.code() == 101) {
                return response;
            }
            byte[] body = body(response);
            if (request.method().equals("GET") && response.isSuccessful()) {
                record(Journal.Way.RECEIVED, new String(body, StandardCharsets.UTF_8));
            }
            return response;
        }
    }

    /** Unpacked, and in bytes: a letter may have three, and a kilobyte may have been a megabyte. */
    private byte[] body(Response response) throws IOException {
        try {
            byte[] body = response.peekBody(MAX_BYTES + 1).bytes();
            take(packetsIn(body), body.length);
            return body;
        } catch (IOException brokenOrTooMuch) {
            response.close();
            throw brokenOrTooMuch;
        }
    }

    /** WebSocket: what comes in. */
    private final class FrameTap extends WebSocketListener {
        private final WebSocketListener inner;

        FrameTap(WebSocketListener inner) {
            this.inner = inner;
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            journal.packet(client, Journal.Way.RECEIVED, text);
            inner.onMessage(socket, text);
        }

        @Override
        public void onMessage(WebSocket socket, ByteString data) {
            journal.packet(client, Journal.Way.RECEIVED, "b" + data.base64());
            inner.onMessage(socket, data);
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            inner.onOpen(socket, response);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            inner.onClosing(socket, code, reason);
        }

        @Override
        public void onClosed(WebSocket socket, int code, String reason) {
            inner.onClosed(socket, code, reason);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            inner.onFailure(socket, failure, response);
            if (response != null && response.body() != null) {
                // A handshake that was answered by a page: until somebody closes it, the connection stays open.
                response.close();
            }
        }
    }

    /** WebSocket: what goes out. */
    private final class Tapped implements WebSocket {
        private final WebSocket inner;

        Tapped(WebSocket inner) {
            this.inner = inner;
        }

        @Override
        public boolean send(String text) {
            journal.packet(client, Journal.Way.SENT, text);
            return inner.send(text);
        }

        @Override
        public boolean send(ByteString data) {
            journal.packet(client, Journal.Way.SENT, "b" + data.base64());
            return inner.send(data);
        }

        @Override
        public Request request() {
            return inner.request();
        }

        @Override
        public long queueSize() {
            return inner.queueSize();
        }

        @Override
        public boolean close(int code, @Nullable String reason) {
            return inner.close(code, reason);
        }

        @Override
        public void cancel() {
            inner.cancel();
        }
    }
}

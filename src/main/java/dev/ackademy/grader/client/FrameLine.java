package dev.ackademy.grader.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One WebSocket and the clients on it. What they share is guarded by the journal's monitor. */
final class FrameLine {
    private static final int NORMAL_CLOSURE = 1000;

    private final String name;
    private final Request request;
    private final Protocol protocol;
    private final Journal journal;
    private final Wiretap tap;
    private final List<FrameClient> clients = new ArrayList<>();
    private @Nullable WebSocket socket;
    private boolean up;
    private boolean silent;

    FrameLine(String name, URI server, Map<String, String> query, Protocol protocol, Journal journal, Http http) {
        this.name = name;
        this.protocol = protocol;
        this.journal = journal;
        this.tap = new Wiretap(name, journal, http);
        HttpUrl.Builder address = Objects.requireNonNull(
                        HttpUrl.get(server.resolve(protocol.path()).toString()))
                .newBuilder();
        query.forEach(address::addQueryParameter);
        this.request = new Request.Builder().url(address.build()).build();
    }

    String name() {
        return name;
    }

    Protocol protocol() {
        return protocol;
    }

    Journal journal() {
        return journal;
    }

    boolean flooded() {
        return tap.flooded();
    }

    /** The first client opens the WebSocket; the others come in over it. */
    void open(FrameClient client) {
        synchronized (journal) {
            clients.add(client);
            if (socket == null) {
                socket = tap.webSockets().newWebSocket(request, new Listener());
            } else if (up) {
                client.lineOpened();
            }
        }
    }

    void send(Frame frame) {
        send(frame.text(protocol.channels()));
    }

    void send(String text) {
        synchronized (journal) {
            if (socket != null) {
                socket.send(text);
            }
        }
    }

    void close() {
        synchronized (journal) {
            if (socket != null && !silent) {
                socket.close(NORMAL_CLOSURE, null);
            }
        }
        if (silent) {
            cut();
        }
    }

    void cut() {
        synchronized (journal) {
            if (socket != null) {
                socket.cancel();
            }
        }
    }

    void fallSilent() {
        synchronized (journal) {
            silent = true;
        }
        tap.fallSilent();
    }

    private void ended(Client.State unlessConnected) {
        journal.change(() -> {
            up = false;
            clients.forEach(client -> client.lineEnded(unlessConnected));
        });
    }

    private final class Listener extends WebSocketListener {
        @Override
        public void onOpen(WebSocket opened, Response response) {
            journal.change(() -> {
                up = true;
                clients.forEach(FrameClient::lineOpened);
            });
        }

        @Override
        public void onMessage(WebSocket from, String text) {
            Frame frame = Frame.read(text, protocol.channels());
            journal.change(() -> addressee(frame).came(frame));
        }

        @Override
        public void onMessage(WebSocket from, ByteString data) {
            journal.change(() -> clients.getFirst()
                    .came(new Frame("", Frame.NO_FRAME, Map.of("text", "binary, " + data.size() + " bytes"))));
        }

        /** Of a channel that nobody here has, the first client is told. */
        private FrameClient addressee(Frame frame) {
            return clients.stream()
                    .filter(client -> client.channel().equals(frame.channel()))
                    .findFirst()
                    .orElseGet(clients::getFirst);
        }

        @Override
        public void onClosing(WebSocket closing, int code, String reason) {
            closing.close(NORMAL_CLOSURE, null);
            ended(Client.State.REFUSED);
        }

        @Override
        public void onFailure(WebSocket failed, Throwable failure, @Nullable Response response) {
            ended(response == null && !up ? Client.State.UNREACHABLE : Client.State.REFUSED);
        }
    }
}

package dev.ackademy.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks Engine.IO over polling, request by request and with nothing between the test and the bytes. */
final class RawPolling {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");

    private final LiveServer server;
    private final String sid;
    private final String handshake;

    private RawPolling(LiveServer server, String handshake) {
        this.server = server;
        this.handshake = handshake;
        this.sid = sidIn(handshake);
    }

    static RawPolling open(LiveServer server) throws IOException, InterruptedException {
        return new RawPolling(server, get(server, "EIO=4&transport=polling").body());
    }

    /** The value of {@code sid} in a handshake or a CONNECT packet. */
    static String sidIn(String packet) {
        Matcher found = SID.matcher(packet);
        if (!found.find()) {
            throw new AssertionError("no sid in " + packet);
        }
        return found.group(1);
    }

    static HttpResponse<String> get(LiveServer server, String query, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request(server, query, headers).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> send(LiveServer server, String method, String query, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest request = request(server, query, headers)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(LiveServer server, String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.port() + "/socket.io/?" + query))
                .timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    String sid() {
        return sid;
    }

    String handshake() {
        return handshake;
    }

    HttpResponse<String> get() throws IOException, InterruptedException {
        return get(server, query());
    }

    CompletableFuture<HttpResponse<String>> getLater() {
        return CLIENT.sendAsync(request(server, query()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(server, "POST", query(), body);
    }

    RawSocket upgrade() {
        return RawSocket.open(server, "EIO=4&transport=websocket&sid=" + sid);
    }

    private String query() {
        return "EIO=4&transport=polling&sid=" + sid;
    }
}

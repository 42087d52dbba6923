package dev.ackademy.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real site on a free port, with the pages a test gives it, and a client that follows no redirect. */
final class Site implements AutoCloseable {
    static final WebSettings SETTINGS = new WebSettings("127.0.0.1", 0, "http://localhost:7071", "");
    static final Assets ASSETS = Assets.of(
            Map.of("css/site.css", "body{}", "js/site.js", "export {};", "img/icon.svg", "<svg/>", "img/card.png", ""));

    private final WebServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Site(Routes... features) {
        this(SETTINGS, features);
    }

    Site(WebSettings settings, Routes... features) {
        this(settings, Gate.OPEN_TO_ANYONE_ONLY, features);
    }

    Site(WebSettings settings, Gate gate, Routes... features) {
        this(views(settings), gate, List.of(features));
    }

    private Site(Views views, Gate gate, List<Routes> features) {
        server = WebServer.start(views, gate, () -> Map.of("grading", "off"), features);
    }

    /** With views that the test's own pages are shown by. */
    static Site showing(Views views, Routes... features) {
        return new Site(views, Gate.OPEN_TO_ANYONE_ONLY, List.of(features));
    }

    static Views views(WebSettings settings) {
        return new Views(Texts.load(), ASSETS, settings, language -> Map.of());
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** As they came over the wire. */
    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path).GET().headers(headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failure) {
            throw new IllegalStateException("the site did not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the site answered", interrupted);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(10));
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}

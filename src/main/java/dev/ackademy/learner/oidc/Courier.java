package dev.ackademy.learner.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries what the library asks of a provider, and bounds what it may cost: an answer is there within the time given, to its
 * last byte, and is no larger than {@link #MOST_BYTES}. Follows no redirect: secrets go where they were sent.
 */
final class Courier implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
    /** Metadata and keys of large providers take some tens of kilobytes. */
    static final int MOST_BYTES = 512 * 1024;

    private final HttpClient client;
    private final Duration patience;

    /** @param patience for one answer, from its first question to its last byte */
    Courier(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What stands at an address. */
    String read(URI address) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address).header("Accept", "application/json"));
        if (answer.statusCode() != 200) {
            throw new IOException("expected 200 of " + address + ", got " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(read(uri(address)), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        String body = asked.getBody();
        request.method(
                asked.getMethod().name(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request);
        HTTPResponse told = new HTTPResponse(answer.statusCode());
        try {
            told.setContentType(answer.headers().firstValue("Content-Type").orElse("text/plain"));
        } catch (ParseException garbled) {
            throw new IOException("a type that is none", garbled);
        }
        told.setBody(answer.body());
        return told;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<String>> coming =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            return coming.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new IOException("no whole answer in " + patience, late);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            // Hangs up on what is still on its way; what is here already stays.
            coming.cancel(true);
        }
    }

    private static URI uri(URL address) throws IOException {
        try {
            return address.toURI();
        } catch (URISyntaxException garbled) {
            throw new IOException("not an address: " + address, garbled);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

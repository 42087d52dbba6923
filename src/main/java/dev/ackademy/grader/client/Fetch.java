package dev.ackademy.grader.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A plain GET, as a page makes it beside its WebSocket. */
public final class Fetch {
    private static final int MAX_BYTES = 64 << 10;
    private static final int SWITCHING = 101;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param body as JSON reads it, else as text
     */
    public record Got(int status, @Nullable Object body) {
        static final Got NOTHING = new Got(0, null);
    }

    private Fetch() {}

    /** @param client who asks, in the journal */
    public static Got get(String client, URI address, Duration time, Journal journal, Http http) {
        OkHttpClient once = http.derive((control, length) -> {}, () -> false)
                .callTimeout(time)
                .build();
        journal.packet(client, Journal.Way.SENT, "GET " + address.getRawPath());
        try (Response response = once.newCall(
                        new Request.Builder().url(address.toString()).build())
                .execute()) {
            if (response.code() == SWITCHING) {
                return Got.NOTHING;
            }
            String body = response.peekBody(MAX_BYTES).string();
            journal.packet(client, Journal.Way.RECEIVED, response.code() + " " + body);
            return new Got(response.code(), read(body));
        } catch (IOException nothing) {
            return Got.NOTHING;
        }
    }

    private static @Nullable Object read(String body) {
        try {
            return JSON.readValue(body, Object.class);
        } catch (JsonProcessingException noJson) {
            return body;
        }
    }
}

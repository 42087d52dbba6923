package dev.ackademy.live.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/**
 * The answer that one HTTP request is owed: exactly one, now or later, from any thread.
 *
 * @param origin empty when the request comes from no browser, or from a page that may not read the answer
 * @param anyOrigin every page may read the answer, but then with no cookies sent along
 */
record Reply(Channel channel, Runnable answered, String origin, boolean anyOrigin, boolean keepAlive) {
    private static final String TEXT = "text/plain; charset=UTF-8";

    static Reply to(FullHttpRequest request, Request asked, Channel channel, Origins origins, Runnable answered) {
        String origin = origins.allow(asked.origin()) ? asked.origin() : "";
        return new Reply(channel, answered, origin, origins.isAny(), HttpUtil.isKeepAlive(request));
    }

    void payload(ByteBuf packets) {
        send(HttpResponseStatus.OK, TEXT, packets);
    }

    void ok() {
        send(HttpResponseStatus.OK, "text/html", Unpooled.copiedBuffer("ok", StandardCharsets.UTF_8));
    }

    void preflight() {
        send(HttpResponseStatus.NO_CONTENT, TEXT, Unpooled.EMPTY_BUFFER);
    }

    void refuse(Fault fault) {
        send(fault.status(), "application/json", Unpooled.copiedBuffer(fault.json(), StandardCharsets.UTF_8));
    }

    private void send(HttpResponseStatus status, String type, ByteBuf body) {
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, type);
        headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        headers.set("X-Content-Type-Options", "nosniff");
        if (!origin.isEmpty()) {
            allow(headers);
        }
        boolean keep = keepAlive && status.code() < 400;
        if (!keep) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        answered.run();
        if (keep) {
            Channels.send(channel, response);
        } else {
            Channels.sendAndClose(channel, response);
        }
    }

    private void allow(HttpHeaders headers) {
        headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, anyOrigin ? "*" : origin);
        if (!anyOrigin) {
            headers.set(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
        headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET,POST");
        headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, HttpHeaderNames.CONTENT_TYPE);
    }
}

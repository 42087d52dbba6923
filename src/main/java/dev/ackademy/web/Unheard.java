package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what the server refuses before any route hears of it: request lines and headers that are malformed or too long,
 * addresses that may mean two things. The same plain page as {@link Failures} shows, without a word of what was sent.
 */
final class Unheard implements Request.Handler {
    private static final int BAD_REQUEST = 400;

    private final Views views;
    private final SecurityHeaders security;

    Unheard(Views views, SecurityHeaders security) {
        this.views = views;
        this.security = security;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer told ? told : BAD_REQUEST;
        UiLanguage language = Languages.preferred(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        response.setStatus(status);
        security.fields().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(page(language, status)), callback);
        return true;
    }

    private byte[] page(UiLanguage language, int status) {
        Words words = views.texts().in(language);
        String worded = Failures.worded(status);
        String html = views.page(
                new Page(language, "", words.say("error." + worded + ".title"), "", ""),
                "error",
                Map.of("status", status, "message", words.say("error." + worded + ".text"), "faultId", ""));
        return html.getBytes(StandardCharsets.UTF_8);
    }
}

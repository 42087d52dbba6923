package dev.ackademy.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a request may have at most, whatever it asks for. The server itself takes 8 KiB of request line and headers, and
 * {@link WebServer#MAX_BODY_BYTES} of body; within that, this bounds how many pieces there are and how long each is, so that
 * no handler meets more than it was written for.
 */
final class Bounds {
    static final int PATH = 500;
    static final int SEGMENT = 100;
    static final int QUERY = 2_000;
    static final int QUERY_FIELDS = 20;
    static final int HEADERS = 60;
    static final int FORM_FIELDS = 50;
    /** Bytes of a body that nobody asked for which are still read, so that its sender gets to hear the answer. */
    static final int UNREAD = 8 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);

    private Bounds() {}

    /** @throws Refusal 414, 431 or 413, saying what there is too much of */
    static void check(Context context) {
        checkPath(context.req().getRequestURI());
        String query = context.queryString();
        if (query != null && (query.length() > QUERY || pieces(query, '&') > QUERY_FIELDS)) {
            throw new Refusal(414, "address-too-long", "error.414.text");
        }
        if (Collections.list(context.req().getHeaderNames()).size() > HEADERS) {
            throw new Refusal(431, "headers-too-many", "error.431.text");
        }
        long length = context.req().getContentLengthLong();
        // A form in parts is read by the server, which has no good answer to one that turns out too long.
        if (length > WebServer.MAX_BODY_BYTES || (length < 0 && context.isMultipart())) {
            throw new Refusal(413, "too-large", "error.413.text");
        }
        if (context.isFormUrlencoded() && pieces(context.body(), '&') > FORM_FIELDS) {
            throw new Refusal(413, "fields-too-many", "error.fields.text");
        }
    }

    /**
     * Reads what is left of a body that was refused. A connection closed while its client still writes is reset, and the
     * answer that says why is lost with it.
     */
    static void drain(Context context) {
        if (context.req().getContentLengthLong() <= 0 && context.header("Transfer-Encoding") == null) {
            return;
        }
        try {
            InputStream body = context.req().getInputStream();
            body.skip(UNREAD);
        } catch (IOException gone) {
            LOG.debug("A sender left before the end of its body", gone);
        }
    }

    private static void checkPath(String path) {
        boolean tooLong = path.length() > PATH;
        for (int from = 0; !tooLong && from < path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            tooLong = to - from > SEGMENT;
            from = to + 1;
        }
        if (tooLong) {
            throw new Refusal(414, "address-too-long", "error.414.text");
        }
    }

    private static long pieces(String text, char separator) {
        return 1 + text.chars().filter(c -> c == separator).count();
    }
}

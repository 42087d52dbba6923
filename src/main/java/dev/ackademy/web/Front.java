package dev.ackademy.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else and sends what is kept, without a thread or an object of its own for it. What is not kept
 * goes on to the routes, which keep it if it may be kept; so there is one way to make a page, and this is the short way to
 * one that was made.
 */
final class Front extends Handler.Wrapper {
    private final KeptPages pages;
    private final Assets assets;
    private final SecurityHeaders security;

    Front(Views views, SecurityHeaders security) {
        this.pages = views.kept();
        this.assets = views.assets();
        this.security = security;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Kept kept = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod())
                ? find(request.getHttpURI().getPath())
                : null;
        if (kept == null) {
            return super.handle(request, response, callback);
        }
        HttpFields asked = request.getHeaders();
        Kept.Answer answer = kept.in(asked.get(HttpHeader.ACCEPT_ENCODING));
        boolean unchanged = EntityTags.named(asked.get(HttpHeader.IF_NONE_MATCH), answer.tag());
        HttpFields.Mutable fields = response.getHeaders();
        security.fields().forEach(fields::add);
        (unchanged ? answer.unchanged() : answer.whole()).forEach(fields::add);
        response.setStatus(unchanged ? HttpStatus.NOT_MODIFIED_304 : HttpStatus.OK_200);
        response.write(true, unchanged ? null : answer.bytes(), callback);
        return true;
    }

    private @Nullable Kept find(@Nullable String path) {
        if (path == null) {
            return null;
        }
        Kept page = pages.shelf().find(path);
        return page != null ? page : assets.kept(path);
    }
}

package dev.ackademy.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else and sends what is kept, on the thread that read the request and without waiting. What is not
 * kept goes on to the routes, on a thread of its own that may block; they keep it if it may be kept. So there is one way to
 * make a page, and this is the short way to one that was made.
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
            VirtualThreads.execute(getServer().getThreadPool(), () -> pass(request, response, callback));
            return true;
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

    /** Never blocks itself, so the server need not hand every request to another thread first. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private @Nullable Kept find(@Nullable String path) {
        if (path == null) {
            return null;
        }
        Kept page = pages.shelf().find(path);
        return page != null ? page : assets.kept(path);
    }
}

package dev.ackademy.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The HTTP server. Handlers run on virtual threads and may block; an answer to one of them is capped by nothing, a request
 * body is capped at {@link #MAX_BODY_BYTES}.
 */
public final class WebServer implements AutoCloseable {
    /** 1 MiB: the largest submission as a form without scripts writes it, with three bytes for each of most letters. */
    public static final long MAX_BODY_BYTES = 1024 * 1024;

    private final Javalin javalin;
    private final WebSettings settings;

    private WebServer(Javalin javalin, WebSettings settings) {
        this.javalin = javalin;
        this.settings = settings;
    }

    /**
     * Starts listening.
     *
     * @param health what {@code /health} tells besides {@code "status":"ok"} and what is kept
     * @throws PortTakenException when another program listens there
     */
    public static WebServer start(
            Views views, Supplier<? extends Map<String, ?>> health, List<? extends Routes> features) {
        WebSettings settings = views.settings();
        SecurityHeaders security = new SecurityHeaders(settings);
        Javalin javalin = Javalin.create(config -> {
            configure(config, settings);
            config.jetty.modifyServer(server -> {
                server.insertHandler(new Front(views, security));
                server.setErrorHandler(new Unheard(views, security));
            });
            config.routes.before(security::add);
            config.routes.before(Bounds::check);
            config.routes.before(new Provenance(settings)::check);
            config.routes.before(views::begin);
            config.routes.get("/", WebServer::toBestLanguage);
            config.routes.get("/health", context -> context.json(merge(views, health.get())));
            mount(config.routes, views, features);
        });
        try {
            javalin.start();
        } catch (JavalinBindException taken) {
            throw new PortTakenException(settings, taken);
        }
        return new WebServer(javalin, settings);
    }

    private static void mount(RoutesConfig routes, Views views, List<? extends Routes> features) {
        views.assets().mount(routes);
        features.forEach(feature -> feature.mount(routes));
        new Failures(views).mount(routes);
    }

    private static void configure(JavalinConfig config, WebSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxTotalRequestSize(MAX_BODY_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(MAX_BODY_BYTES, SizeUnit.BYTES);
        config.jsonMapper(new JavalinJackson(Json.MAPPER, true));
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServletContextHandler(servlets -> {
            servlets.setMaxFormContentSize((int) MAX_BODY_BYTES);
            servlets.addFilter(new HeadAsGet(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    }

    private static void toBestLanguage(Context context) {
        context.header("Vary", "Accept-Language");
        context.redirect(
                "/" + Languages.preferred(context.header("Accept-Language")).tag(), HttpStatus.FOUND);
    }

    private static Map<String, Object> merge(Views views, Map<String, ?> health) {
        KeptPages.Shelf shelf = views.kept().shelf();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("status", "ok");
        all.put("keptPages", shelf.count());
        all.put("keptBytes", shelf.bytes() + views.assets().keptBytes());
        all.putAll(health);
        return all;
    }

    /** Every route that may change something, as {@code POST /api/x}, in the order in which they were mounted. */
    public List<String> unsafeRoutes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> Provenance.mayChange(endpoint.method))
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    public int port() {
        return javalin.port();
    }

    /** Where a browser on this machine finds the site. */
    public URI address() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}

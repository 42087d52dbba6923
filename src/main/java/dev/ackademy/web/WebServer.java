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
import java.util.ArrayList;
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
    private final List<Route> routes;

    private WebServer(Javalin javalin, WebSettings settings, List<Route> routes) {
        this.javalin = javalin;
        this.settings = settings;
        this.routes = routes;
    }

    /**
     * Starts listening.
     *
     * @param gate says who asks
     * @param health what {@code /health} tells besides {@code "status":"ok"} and what is kept
     * @throws PortTakenException when another program listens there
     * @throws IllegalStateException when a route does not name the role it needs
     */
    public static WebServer start(
            Views views, Gate gate, Supplier<? extends Map<String, ?>> health, List<? extends Routes> features) {
        WebSettings settings = views.settings();
        SecurityHeaders security = new SecurityHeaders(settings);
        List<Route> routes = new ArrayList<>();
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
            config.routes.beforeMatched(new Access(gate)::check);
            config.routes.get("/", WebServer::toBestLanguage, Role.ANYONE);
            config.routes.get("/health", context -> context.json(merge(views, health.get())), Role.ANYONE);
            mount(config.routes, views, features);
            config.routes.after(Bounds::drain);
            routes.addAll(Access.routes(config));
        });
        try {
            javalin.start();
        } catch (JavalinBindException taken) {
            throw new PortTakenException(settings, taken);
        }
        return new WebServer(javalin, settings, List.copyOf(routes));
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

    public int port() {
        return javalin.port();
    }

    /** All that is answered here. */
    public List<Route> routes() {
        return routes;
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

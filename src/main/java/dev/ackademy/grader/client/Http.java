package dev.ackademy.grader.client;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The one HTTP client of the process. OkHttp's own limit of 64 requests would stop the 65th Socket.IO client (a
 * WebSocket holds its place), and Nagle's algorithm would add 40 ms to some round trips. No connection is used twice:
 * netty-socketio closes each after its response without saying so, and the next request on it would be lost.
 */
public final class Http implements AutoCloseable {
    private static final int MANY = 10_000;

    /** As a cached pool, but once closed it drops requests without a word: engine.io-client answers a refused one anew. */
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("grader-http-", 0).factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private final OkHttpClient client;

    public Http() {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MANY);
        dispatcher.setMaxRequestsPerHost(MANY);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofMinutes(1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    /**
     * @param gauge is told of every frame that comes in over the client's connections
     * @param silent once true, nothing comes or goes over them any more
     */
    OkHttpClient.Builder derive(Inflow.Gauge gauge, BooleanSupplier silent) {
        return client.newBuilder().socketFactory(new Sockets(gauge, silent));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.connectionPool().evictAll();
    }
}

package dev.ackademy.live.engine;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Hands tasks to event loops. A loop that shuts down takes none, and then nobody is left whom the task could serve: the
 * server closes, and its connections with it.
 */
public final class Loops {
    private Loops() {}

    public static void execute(EventLoop loop, Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException shuttingDown) {
            requireShutdown(loop, shuttingDown);
        }
    }

    public static void after(Duration delay, EventLoop loop, Runnable task) {
        try {
            ScheduledFuture<?> ignored = loop.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shuttingDown) {
            requireShutdown(loop, shuttingDown);
        }
    }

    private static void requireShutdown(EventLoop loop, RejectedExecutionException rejected) {
        if (!loop.isShuttingDown()) {
            throw rejected;
        }
    }
}

package dev.ackademy.live.engine;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a client still lives (Engine.IO protocol, "Heartbeat"): the server asks after each interval, and the
 * client must answer within the time-out. Safe for many threads; runs nothing while it holds its monitor.
 */
final class Heartbeat {
    private final EventLoop loop;
    private final long intervalNanos;
    private final long timeoutNanos;
    private final Runnable ask;
    private final Runnable giveUp;
    private volatile long deadline;
    private @Nullable ScheduledFuture<?> timer;
    private boolean stopped;

    Heartbeat(EventLoop loop, EngineSettings settings, Runnable ask, Runnable giveUp) {
        this.loop = loop;
        this.intervalNanos = settings.pingInterval().toNanos();
        this.timeoutNanos = settings.pingTimeout().toNanos();
        this.ask = ask;
        this.giveUp = giveUp;
        this.deadline = System.nanoTime() + intervalNanos + timeoutNanos;
    }

    /** The client has just shown that it lives. */
    void beat() {
        deadline = System.nanoTime() + intervalNanos + timeoutNanos;
        schedule(this::askNow, intervalNanos);
    }

    /** The timer may be late; whoever asks here is not. */
    boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    synchronized void stop() {
        stopped = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void askNow() {
        ask.run();
        schedule(giveUp, deadline - System.nanoTime());
    }

    private synchronized void schedule(Runnable what, long inNanos) {
        if (timer != null) {
            timer.cancel(false);
        }
        if (!stopped) {
            timer = loop.schedule(what, inNanos, TimeUnit.NANOSECONDS);
        }
    }
}

package dev.ackademy.live.engine;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A WebSocket that a polling client tries out before it moves there (Engine.IO protocol, "Upgrade"). Guarded by its
 * connection's monitor.
 */
final class Upgrade {
    static final String PROBE = "2probe";
    static final String CONFIRM = "5";

    private static final String PROBE_ANSWER = "3probe";
    private static final long NUDGE_MILLIS = 50;
    private static final long TIMEOUT_SECONDS = 10;

    private final Channel channel;
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();

    Upgrade(Channel channel) {
        this.channel = channel;
        timers.add(channel.eventLoop().schedule(() -> Channels.close(channel), TIMEOUT_SECONDS, TimeUnit.SECONDS));
    }

    boolean isOf(Channel other) {
        return channel.equals(other);
    }

    /**
     * Answers the probe. From now on no poll may hang: the client waits for its last one before it moves.
     *
     * @param releasePoll run now and again until the upgrade is over
     */
    void answer(Runnable releasePoll) {
        EventLoop loop = channel.eventLoop();
        Channels.send(channel, new TextWebSocketFrame(PROBE_ANSWER));
        timers.add(loop.scheduleAtFixedRate(releasePoll, 0, NUDGE_MILLIS, TimeUnit.MILLISECONDS));
    }

    Frames confirm() {
        stop();
        return new Frames(channel);
    }

    void cancel() {
        stop();
        Channels.close(channel);
    }

    void stop() {
        timers.forEach(timer -> timer.cancel(false));
    }
}

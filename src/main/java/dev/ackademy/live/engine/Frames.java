package dev.ackademy.live.engine;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import java.time.Duration;

/** A WebSocket. Its frames come ready made, so they enter the pipeline below the encoder. */
final class Frames implements Carrier {
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Channel channel;
    private final ChannelHandlerContext belowEncoder;

    /** @param channel whose WebSocket handshake is done */
    Frames(Channel channel) {
        this.channel = channel;
        this.belowEncoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    boolean isOf(Channel other) {
        return channel.equals(other);
    }

    @Override
    public boolean isReady() {
        return channel.isWritable();
    }

    @Override
    public EventLoop loop() {
        return channel.eventLoop();
    }

    /** Stops when the socket's buffer is full; Netty says when there is room again. */
    @Override
    public void write(Outbox outbox) {
        while (!outbox.isEmpty() && channel.isWritable()) {
            writeNext(outbox);
        }
        belowEncoder.flush();
    }

    /**
     * A client that doesn't read never takes its last words, so they are not waited for long, or not at all. The channel
     * is closed by whoever reads the client's own goodbye (RFC 6455, section 7.1.1): closed at once, with something still
     * unread, the kernel would take the last words back.
     */
    @Override
    public void end(Outbox outbox, Ending ending) {
        if (ending == Ending.SLOW || !channel.isActive()) {
            Channels.close(channel);
            return;
        }
        while (!outbox.isEmpty()) {
            writeNext(outbox);
        }
        Channels.send(channel, ending.frame());
        Loops.after(FAREWELL, channel.eventLoop(), () -> Channels.close(channel));
    }

    private void writeNext(Outbox outbox) {
        Outgoing next = outbox.take();
        if (next != null) {
            Channels.queue(belowEncoder, next.frames());
        }
    }
}

package dev.ackademy.live.engine;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOutboundInvoker;

/**
 * Writing and closing without waiting. Nobody looks at the outcome: when a write fails the channel is gone, and {@link
 * EngineFront} hears of that anyway.
 */
@SuppressWarnings("FutureReturnValueIgnored")
final class Channels {
    private Channels() {}

    static void send(ChannelOutboundInvoker channel, Object message) {
        channel.writeAndFlush(message);
    }

    /** Leaves flushing to the caller. */
    static void queue(ChannelOutboundInvoker channel, Object message) {
        channel.write(message, channel.voidPromise());
    }

    static void sendAndClose(ChannelOutboundInvoker channel, Object last) {
        channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
    }

    static void close(ChannelOutboundInvoker channel) {
        channel.close();
    }
}

package dev.ackademy.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Thousands of clients on one thread: each opens a WebSocket, enters {@code /}, answers pings, and otherwise only looks at
 * what it hears. They speak by hand what they need of RFC 6455, Engine.IO and Socket.IO, because a client that parses and
 * copies every frame would be slower than the server that it measures.
 */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The listen queue of a server is short. */
    private static final int AT_ONCE = 50;

    private static final int TEXT = 0x81;
    private static final byte[] MASK = {0, 0, 0, 0};

    private final NioEventLoopGroup group = new NioEventLoopGroup(1);
    private final List<Channel> members = new ArrayList<>();
    private final Semaphore entered = new Semaphore(0);
    private final int port;
    private final Ear ear;

    /** Hears every event of every member, on the crowd's own thread. */
    @FunctionalInterface
    interface Ear {
        /** @param event the packet after {@code 42}; only valid during the call */
        void hear(ByteBuf event);
    }

    Crowd(int port, Ear ear) {
        this.port = port;
        this.ear = ear;
    }

    /** Returns when so many more are in the namespace. */
    void grow(int count) throws InterruptedException {
        Bootstrap bootstrap = new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new Member());
                    }
                });
        for (int begun = 0; begun < count; begun += AT_ONCE) {
            int now = Math.min(AT_ONCE, count - begun);
            for (int i = 0; i < now; i++) {
                members.add(bootstrap
                        .connect("127.0.0.1", port)
                        .syncUninterruptibly()
                        .channel());
            }
            if (!entered.tryAcquire(now, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("not all of " + count + " clients entered in " + PATIENCE);
            }
        }
    }

    /** The one thread of the crowd. */
    EventLoop thread() {
        return members.getFirst().eventLoop();
    }

    /** The first member says something; on the crowd's thread. */
    void say(String event) {
        send(members.getFirst(), masked("42" + event));
    }

    /** All leave, without a word. */
    void leave() {
        members.forEach(member -> member.close().syncUninterruptibly());
        members.clear();
    }

    @Override
    public void close() {
        leave();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** What cannot be written is missed by whoever waits for an answer. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(ChannelOutboundInvoker channel, ByteBuf bytes) {
        channel.writeAndFlush(bytes, channel.voidPromise());
    }

    private static ByteBuf masked(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuf frame = Unpooled.buffer(payload.length + 8);
        frame.writeByte(TEXT);
        if (payload.length < 126) {
            frame.writeByte(0x80 | payload.length);
        } else {
            frame.writeByte(0x80 | 126).writeShort(payload.length);
        }
        return frame.writeBytes(MASK).writeBytes(payload);
    }

    private final class Member extends ByteToMessageDecoder {
        private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

        private boolean upgraded;

        @Override
        public void channelActive(ChannelHandlerContext context) {
            String request = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            send(context, Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            if (!upgraded) {
                int end = ByteBufUtil.indexOf(Unpooled.wrappedBuffer(END_OF_HEAD), in);
                if (end < 0) {
                    return;
                }
                in.skipBytes(end - in.readerIndex() + END_OF_HEAD.length);
                upgraded = true;
            }
            while (frame(context, in)) {
                // as long as there are whole ones
            }
        }

        private boolean frame(ChannelHandlerContext context, ByteBuf in) {
            if (in.readableBytes() < 2) {
                return false;
            }
            int start = in.readerIndex();
            int length = in.getUnsignedByte(start + 1);
            int head = 2;
            if (length == 126) {
                if (in.readableBytes() < 4) {
                    return false;
                }
                length = in.getUnsignedShort(start + 2);
                head = 4;
            }
            if (in.readableBytes() < head + length) {
                return false;
            }
            in.skipBytes(head);
            packet(context, in.readSlice(length));
            return true;
        }

        private void packet(ChannelHandlerContext context, ByteBuf packet) {
            byte type = packet.readableBytes() > 0 ? packet.readByte() : 0;
            switch (type) {
                case '0' -> send(context, masked("40"));
                case '2' -> send(context, masked("3"));
                case '4' -> {
                    switch (packet.readByte()) {
                        case '0' -> entered.release();
                        case '2' -> ear.hear(packet);
                        default -> throw new IllegalStateException("a packet that nobody expects");
                    }
                }
                default -> {}
            }
        }
    }
}

package dev.ackademy.live.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One channel's end of the pipeline: checks a request, then gives it to the connection it belongs to. */
final class EngineFront extends ChannelInboundHandlerAdapter {
    private final Engine engine;
    /** Whose poll waits here, or whose WebSocket this is. */
    private @Nullable Connection connection;

    private boolean webSocket;
    private volatile boolean owesAnswer;

    EngineFront(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            switch (message) {
                case FullHttpRequest request -> http(context, request);
                case WebSocketFrame frame -> frame(context, frame);
                default -> Channels.close(context);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void http(ChannelHandlerContext context, FullHttpRequest request) {
        boolean outOfTurn = owesAnswer || webSocket;
        if (outOfTurn || !request.decoderResult().isSuccess()) {
            Channels.close(context);
            return;
        }
        owesAnswer = true;
        Request asked =
                Request.of(request, (InetSocketAddress) context.channel().remoteAddress());
        Origins origins = engine.settings().origins();
        Reply reply = Reply.to(request, asked, context.channel(), origins, () -> owesAnswer = false);
        Optional<Fault> fault = asked.fault(origins);
        if (fault.isPresent()) {
            reply.refuse(fault.get());
        } else if (asked.isPreflight()) {
            reply.preflight();
        } else if (asked.sid().isEmpty()) {
            open(context, request, asked, reply);
        } else {
            serve(context, request, asked, reply);
        }
    }

    private void open(ChannelHandlerContext context, FullHttpRequest request, Request asked, Reply reply) {
        Caller caller = Caller.of(asked, engine.settings().visitorCookie());
        Optional<Fault> noPlace = engine.admit(caller);
        if (noPlace.isPresent()) {
            reply.refuse(noPlace.get());
            return;
        }
        Connection opened = engine.open(asked, caller, context.channel().eventLoop());
        if (asked.wantsWebSocket()) {
            shakeHands(context, request, opened, true);
        } else {
            opened.open();
            poll(opened, reply);
        }
    }

    private void serve(ChannelHandlerContext context, FullHttpRequest request, Request asked, Reply reply) {
        Optional<ByteBuf> lastWords =
                asked.isGet() && !asked.wantsWebSocket() ? engine.takeLastWords(asked.sid()) : Optional.empty();
        Optional<Connection> found = engine.find(asked.sid());
        if (lastWords.isPresent()) {
            reply.payload(lastWords.get());
        } else if (found.isEmpty()) {
            reply.refuse(Fault.UNKNOWN_SID);
        } else if (asked.wantsWebSocket()) {
            shakeHands(context, request, found.get(), false);
        } else if (asked.isGet()) {
            poll(found.get(), reply);
        } else {
            post(found.get(), request.content().toString(StandardCharsets.UTF_8), reply);
        }
    }

    private static void post(Connection posted, String body, Reply reply) {
        if (posted.post(body)) {
            reply.ok();
        } else {
            reply.refuse(posted.wasTooFast() ? Fault.TOO_FAST : Fault.BAD_REQUEST);
        }
    }

    private void poll(Connection polled, Reply reply) {
        connection = polled;
        if (!polled.poll(reply)) {
            reply.refuse(Fault.BAD_REQUEST);
        }
    }

    private void shakeHands(ChannelHandlerContext context, FullHttpRequest request, Connection with, boolean first) {
        webSocket = true;
        connection = with;
        WebSocketHandshake.accept(context, request, engine.settings().maxPayload(), accepted -> {
            if (!accepted) {
                if (first) {
                    with.close(Ending.CHANNEL);
                }
                Channels.close(context);
            } else if (!(first ? with.begin(context.channel()) : with.tryOut(context.channel()))) {
                Channels.sendAndClose(context.channel(), new CloseWebSocketFrame());
            } else if (first) {
                with.open();
            }
        });
    }

    private void frame(ChannelHandlerContext context, WebSocketFrame frame) {
        if (connection == null) {
            Channels.close(context);
            return;
        }
        boolean taken = switch (frame) {
            case TextWebSocketFrame text -> connection.text(context.channel(), text.text());
            case BinaryWebSocketFrame binary ->
                connection.binary(context.channel(), ByteBufUtil.getBytes(binary.content()));
            case PingWebSocketFrame ping -> {
                Channels.send(
                        context.channel(), new PongWebSocketFrame(ping.content().retain()));
                yield true;
            }
            case PongWebSocketFrame ignored -> true;
            case CloseWebSocketFrame close -> {
                goodbye(context, connection, close);
                yield true;
            }
            default -> false;
        };
        if (!taken) {
            Channels.close(context);
        }
    }

    /** One that answers ours is not answered again. */
    private static void goodbye(ChannelHandlerContext context, Connection from, CloseWebSocketFrame close) {
        if (from.isOpen()) {
            Channels.sendAndClose(context.channel(), close.retain());
        } else {
            Channels.close(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (webSocket && connection != null && context.channel().isWritable()) {
            connection.drain();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (connection != null) {
            connection.gone(context.channel());
        }
    }

    /** A channel on which nothing is asked is let go; one whose poll waits, or a WebSocket, has a heartbeat. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && !owesAnswer && !webSocket) {
            Channels.close(context);
        }
    }

    /**
     * Whoever breaks the protocol of WebSockets is told how (RFC 6455, section 7.4.1); then the connection is closed. What
     * neither a client nor the network can cause is a mistake of ours.
     */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        switch (failure) {
            case CorruptedWebSocketFrameException broken -> breakOff(context, Ending.of(broken.closeStatus()));
            case TooLongFrameException tooLong when webSocket -> breakOff(context, Ending.TOO_LARGE);
            case CodecException malformed -> Channels.close(context);
            case IOException gone -> Channels.close(context);
            default -> {
                engine.failed(failure);
                Channels.close(context);
            }
        }
    }

    private void breakOff(ChannelHandlerContext context, Ending ending) {
        if (connection == null || !connection.breakOff(context.channel(), ending)) {
            Channels.close(context);
        }
    }
}

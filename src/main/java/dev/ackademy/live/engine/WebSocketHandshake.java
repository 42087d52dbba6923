package dev.ackademy.live.engine;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.util.function.Consumer;

/** How a channel becomes a WebSocket (RFC 6455, section 4.2). No extensions are accepted. */
@SuppressWarnings("FutureReturnValueIgnored") // the listeners hear the outcome
final class WebSocketHandshake {
    private WebSocketHandshake() {}

    /**
     * Version 13 and no other is spoken.
     *
     * @param request with a key and the two upgrade headers
     * @param then hears, on the channel's event loop, whether frames can flow now
     */
    static void accept(ChannelHandlerContext context, FullHttpRequest request, int maxFrame, Consumer<Boolean> then) {
        String address = "ws://" + request.headers().get(HttpHeaderNames.HOST) + request.uri();
        // The decoder's own close frame would go past the encoder and never leave: EngineFront sends one.
        WebSocketDecoderConfig frames = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(maxFrame)
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .build();
        // The factory would also take drafts of before 2011, each with headers of its own to go wrong.
        if (!request.headers()
                .contains(HttpHeaderNames.SEC_WEBSOCKET_VERSION, WebSocketVersion.V13.toHttpHeaderValue(), false)) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel())
                    .addListener(sent -> then.accept(false));
            return;
        }
        new WebSocketServerHandshaker13(address, null, frames)
                .handshake(context.channel(), request)
                .addListener(done -> {
                    if (done.isSuccess()) {
                        context.pipeline().addBefore(context.name(), "utf8", new Utf8FrameValidator(false));
                        context.pipeline().addBefore(context.name(), "whole", new WebSocketFrameAggregator(maxFrame));
                    }
                    then.accept(done.isSuccess());
                });
    }
}

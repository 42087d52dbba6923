package dev.ackademy.live.engine;

import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.stream.Stream;

/** Why a connection ended, with the reason that Socket.IO servers tell their listeners. */
public enum Ending {
    CLIENT("transport close"),
    SERVER("forced server close"),
    SHUTDOWN("server shutting down"),
    CHANNEL("transport close"),
    PING("ping timeout"),
    MALFORMED("parse error"),
    /** Its WebSocket frames are none. */
    BROKEN_FRAMES("parse error", 1002, ""),
    NO_UTF8("parse error", 1007, ""),
    TOO_LARGE("parse error", 1009, ""),
    /** It sent what a client may not send at that moment. */
    MISBEHAVED("transport error"),
    /** More waits for it than the outbox bears. */
    SLOW("transport error"),
    /** It sent more in a short time than it may. */
    TOO_FAST("transport error", 1008, "too many packets in a short time"),
    /** It entered no namespace in time. */
    NEVER_ENTERED("forced close");

    private final String reason;
    /** RFC 6455, section 7.4.1; zero when the close frame says nothing, as those of the reference server. */
    private final int closeCode;

    private final String closeReason;

    Ending(String reason) {
        this(reason, 0, "");
    }

    Ending(String reason, int closeCode, String closeReason) {
        this.reason = reason;
        this.closeCode = closeCode;
        this.closeReason = closeReason;
    }

    /** For a client whose WebSocket broke a rule of WebSockets. */
    static Ending of(WebSocketCloseStatus broken) {
        return Stream.of(NO_UTF8, TOO_LARGE)
                .filter(ending -> ending.closeCode == broken.code())
                .findFirst()
                .orElse(BROKEN_FRAMES);
    }

    /** What a WebSocket is told. */
    CloseWebSocketFrame frame() {
        return closeCode == 0 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(closeCode, closeReason);
    }

    public String reason() {
        return reason;
    }
}

package dev.ackademy.live.engine;

import dev.ackademy.wire.Encoded;
import dev.ackademy.wire.EnginePacket;
import dev.ackademy.wire.EngineType;
import dev.ackademy.wire.PollingPayload;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A packet on its way to one client or to thousands: its frames are made once and shared. Safe for many threads.
 *
 * <p>A server's WebSocket frames carry no mask (RFC 6455, section 5.1), so the same bytes serve every client.
 */
public final class Outgoing {
    static final Outgoing CLOSE = of(EngineType.CLOSE, "");
    static final Outgoing PING = of(EngineType.PING, "");
    static final Outgoing NOOP = of(EngineType.NOOP, "");

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_BINARY = 0x82;
    private static final int LONGEST_HEAD = 10;

    private final byte[] text;
    private final List<byte[]> attachments;
    private volatile byte @Nullable [] frames;

    private Outgoing(String text, List<byte[]> attachments) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.attachments = attachments;
    }

    static Outgoing of(EngineType type, String data) {
        return new Outgoing(new EnginePacket.Text(type, data).encode(), List.of());
    }

    public static Outgoing message(Encoded packet) {
        return new Outgoing(new EnginePacket.Text(EngineType.MESSAGE, packet.text()).encode(), packet.attachments());
    }

    /** Bytes, without what a transport adds. */
    int size() {
        int size = text.length;
        for (byte[] attachment : attachments) {
            size += attachment.length;
        }
        return size;
    }

    /** Ready to be written below the frame encoder. */
    ByteBuf frames() {
        byte[] made = frames;
        if (made == null) {
            made = encode();
            frames = made;
        }
        return Unpooled.wrappedBuffer(made);
    }

    /** Appends it to the body of a polling answer. */
    void appendTo(ByteBuf payload) {
        separate(payload);
        payload.writeBytes(text);
        for (byte[] attachment : attachments) {
            separate(payload);
            payload.writeCharSequence(PollingPayload.encode(attachment), StandardCharsets.US_ASCII);
        }
    }

    private static void separate(ByteBuf payload) {
        if (payload.isReadable()) {
            payload.writeByte(PollingPayload.SEPARATOR);
        }
    }

    private byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(size() + LONGEST_HEAD * (1 + attachments.size()));
        frame(out, FINAL_TEXT, text);
        for (byte[] attachment : attachments) {
            frame(out, FINAL_BINARY, attachment);
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /** RFC 6455, section 5.2. */
    private static void frame(ByteBuffer out, int head, byte[] body) {
        out.put((byte) head);
        if (body.length < 126) {
            out.put((byte) body.length);
        } else if (body.length < 65_536) {
            out.put((byte) 126).putShort((short) body.length);
        } else {
            out.put((byte) 127).putLong(body.length);
        }
        out.put(body);
    }
}

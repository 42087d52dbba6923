package dev.ackademy.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A TCP connection on which anything can be said, also what no client library would say. */
final class Wire implements AutoCloseable {
    static final int TEXT = 0x81;
    static final int BINARY = 0x82;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MASKED = 0x80;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final String host;

    Wire(int port) throws IOException {
        socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(socket.getInputStream());
        this.host = "localhost:" + port;
    }

    /** A WebSocket that has had its handshakes and is in {@code /}. */
    static Wire inside(int port) throws IOException {
        Wire wire = webSocket(port, "/socket.io/?EIO=4&transport=websocket");
        wire.readFrame();
        wire.text("40");
        wire.readFrame();
        return wire;
    }

    /** A WebSocket whose HTTP handshake is done. */
    static Wire webSocket(int port, String target) throws IOException {
        Wire wire = new Wire(port);
        wire.say("GET " + target + " HTTP/1.1\r\nHost: " + wire.host
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        wire.readHead();
        return wire;
    }

    void say(String latin1) throws IOException {
        say(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void text(String packet) throws IOException {
        frame(TEXT, packet.getBytes(StandardCharsets.UTF_8));
    }

    /** Masked with zeros, which is a mask, too (RFC 6455, section 5.3). */
    void frame(int head, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) head);
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        say(bytes);
    }

    /** The status line. */
    String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.substring(0, head.indexOf("\r\n"));
    }

    /** The payload of the next frame; a ping of Engine.IO is answered and left out. */
    String readFrame() throws IOException {
        while (true) {
            in.readUnsignedByte();
            int length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            String payload = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!payload.equals("2")) {
                return payload;
            }
            text("3");
        }
    }

    /** Says no more, and reads until the other side has nothing more to say either. */
    void drain() throws IOException {
        socket.shutdownOutput();
        awaitEnd();
    }

    /** Reads until the other side ends it, and answers nothing. */
    void awaitEnd() throws IOException {
        while (in.read(new byte[8_192]) >= 0) {
            // whatever it is
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package dev.ackademy.wire;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The body of a polling request or answer: packets joined by U+001E, binary ones as {@code b} and base64 (Engine.IO
 * protocol, "HTTP long-polling", "Packet encoding").
 */
public final class PollingPayload {
    public static final char SEPARATOR = '\u001e';
    private static final char BINARY = 'b';

    private PollingPayload() {}

    /**
     * @param body decoded as UTF-8; its length is the caller's to bound
     * @throws MalformedPacket if one of the packets is none
     */
    public static List<EnginePacket> split(String body) {
        List<EnginePacket> packets = new ArrayList<>();
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf(SEPARATOR, start);
            if (end < 0) {
                end = body.length();
            }
            packets.add(packet(body.substring(start, end)));
            start = end + 1;
        }
        return packets;
    }

    public static String join(List<? extends EnginePacket> packets) {
        StringBuilder body = new StringBuilder();
        for (EnginePacket packet : packets) {
            if (!body.isEmpty()) {
                body.append(SEPARATOR);
            }
            switch (packet) {
                case EnginePacket.Text text -> body.append(text.encode());
                case EnginePacket.Binary binary -> body.append(encode(binary.bytes()));
            }
        }
        return body.toString();
    }

    /** One binary packet as it stands in a payload. */
    public static String encode(byte[] attachment) {
        return BINARY + Base64.getEncoder().encodeToString(attachment);
    }

    private static EnginePacket packet(String text) {
        if (text.isEmpty() || text.charAt(0) != BINARY) {
            return EnginePacket.decode(text);
        }
        try {
            // The official Java client breaks the lines of its base64.
            String base64 = text.substring(1).replace("\r", "").replace("\n", "");
            return new EnginePacket.Binary(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedPacket("base64 after the letter b", text);
        }
    }
}

package dev.ackademy.wire;

/** One packet of Engine.IO 4. Over a WebSocket a packet is a frame; over polling see {@link PollingPayload}. */
public sealed interface EnginePacket {

    /** @param data what follows the digit, empty when nothing does */
    record Text(EngineType type, String data) implements EnginePacket {
        public String encode() {
            return type.digit() + data;
        }
    }

    /** A binary message: no digit, only the bytes, which are shared and must not be changed. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and copies of megabytes help nobody
    record Binary(byte[] bytes) implements EnginePacket {}

    /**
     * Reads the text of one frame.
     *
     * @throws MalformedPacket if it does not start with a packet type
     */
    static Text decode(String frame) {
        return new Text(EngineType.of(frame), frame.substring(1));
    }
}

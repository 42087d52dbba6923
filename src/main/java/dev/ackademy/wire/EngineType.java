package dev.ackademy.wire;

/** The seven kinds of Engine.IO packets; on the wire a kind is a digit. */
public enum EngineType {
    OPEN('0'),
    CLOSE('1'),
    PING('2'),
    PONG('3'),
    MESSAGE('4'),
    UPGRADE('5'),
    NOOP('6');

    private static final EngineType[] ALL = values();
    private final char digit;

    EngineType(char digit) {
        this.digit = digit;
    }

    public char digit() {
        return digit;
    }

    static EngineType of(String packet) {
        for (EngineType type : ALL) {
            if (!packet.isEmpty() && packet.charAt(0) == type.digit) {
                return type;
            }
        }
        throw new MalformedPacket("an Engine.IO packet that starts with a digit from 0 to 6", packet);
    }
}

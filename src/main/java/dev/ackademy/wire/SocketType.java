package dev.ackademy.wire;

/** The seven kinds of Socket.IO packets; on the wire a kind is a digit. */
public enum SocketType {
    CONNECT('0'),
    DISCONNECT('1'),
    EVENT('2'),
    ACK('3'),
    CONNECT_ERROR('4'),
    BINARY_EVENT('5'),
    BINARY_ACK('6');

    private static final SocketType[] ALL = values();
    private final char digit;

    SocketType(char digit) {
        this.digit = digit;
    }

    public char digit() {
        return digit;
    }

    public boolean isBinary() {
        return this == BINARY_EVENT || this == BINARY_ACK;
    }

    static SocketType of(String packet) {
        for (SocketType type : ALL) {
            if (!packet.isEmpty() && packet.charAt(0) == type.digit) {
                return type;
            }
        }
        throw new MalformedPacket("a Socket.IO packet that starts with a digit from 0 to 6", packet);
    }
}

package dev.ackademy.live.engine;

/** What lies above an Engine.IO connection. Its messages come one at a time and in order; the end comes once. */
public interface Above {

    /** @throws dev.ackademy.wire.MalformedPacket to have the connection closed */
    void text(String message);

    /** @throws dev.ackademy.wire.MalformedPacket to have the connection closed */
    void binary(byte[] message);

    /** The connection has moved from polling to WebSocket; told between two messages. */
    void upgraded();

    /** From any thread, and perhaps while a message is being worked on. */
    void closed(Ending ending);
}

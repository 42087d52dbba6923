package dev.ackademy.wire;

import java.util.List;

/**
 * A Socket.IO packet as it travels: a text, then its attachments in order.
 *
 * @param text without Engine.IO's leading 4
 * @param attachments shared, not to be changed
 */
public record Encoded(String text, List<byte[]> attachments) {
    public Encoded {
        attachments = List.copyOf(attachments);
    }
}

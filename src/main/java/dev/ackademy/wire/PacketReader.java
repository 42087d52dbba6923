package dev.ackademy.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the packets of one direction of one connection together: the text comes first, then its attachments, and nothing in
 * between. Safe against hostile input: JSON depth, attachments and bytes are bounded, and an attachment stands in exactly
 * one place, so that a small packet cannot grow when it is passed on.
 *
 * <p>Used by one thread at a time. After a {@link MalformedPacket} the connection should be closed and the reader dropped.
 */
public final class PacketReader {
    private final long maxSize;
    private final List<byte[]> arrived = new ArrayList<>();
    private @Nullable PacketHead head;
    private long size;

    /** @param maxSize of one packet: characters of its text plus bytes of its attachments */
    public PacketReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * Takes the text of a packet.
     *
     * @param text without Engine.IO's leading 4
     * @return the packet, or empty while its attachments are missing
     * @throws MalformedPacket if it is none, is too large, or comes where an attachment was due
     */
    public Optional<SocketPacket> text(String text) {
        if (head != null) {
            throw new MalformedPacket("attachment " + (arrived.size() + 1) + " of " + head.attachments(), text);
        }
        size = 0;
        grow(text.length());
        PacketHead parsed = PacketHead.parse(text);
        if (parsed.type().isBinary()) {
            head = parsed;
            return complete(parsed);
        }
        return Optional.of(parsed.finish(parsed.body()));
    }

    /**
     * Takes the next attachment.
     *
     * @return the packet, or empty while more are missing
     * @throws MalformedPacket if none was due, or it makes the packet too large, or its placeholder is missing
     */
    public Optional<SocketPacket> attachment(byte[] bytes) {
        if (head == null) {
            throw new MalformedPacket("text first", "an attachment of " + bytes.length + " bytes");
        }
        grow(bytes.length);
        arrived.add(bytes);
        return complete(head);
    }

    private Optional<SocketPacket> complete(PacketHead waiting) {
        if (arrived.size() < waiting.attachments()) {
            return Optional.empty();
        }
        boolean[] placed = new boolean[arrived.size()];
        Object body = fill(waiting.body(), placed);
        for (boolean one : placed) {
            if (!one) {
                throw new MalformedPacket("one placeholder for each attachment", String.valueOf(waiting.body()));
            }
        }
        head = null;
        arrived.clear();
        return Optional.of(waiting.finish(body));
    }

    private void grow(long by) {
        size += by;
        if (size > maxSize) {
            throw new MalformedPacket("at most " + maxSize + " characters and bytes", size + " or more");
        }
    }

    private @Nullable Object fill(@Nullable Object value, boolean[] placed) {
        return switch (value) {
            case List<?> list -> {
                List<@Nullable Object> filled = new ArrayList<>(list.size());
                list.forEach(one -> filled.add(fill(one, placed)));
                yield filled;
            }
            case Map<?, ?> map when Boolean.TRUE.equals(map.get(Json.PLACEHOLDER)) -> place(map, placed);
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> filled = new LinkedHashMap<>();
                map.forEach((key, one) -> filled.put(key, fill(one, placed)));
                yield filled;
            }
            case null, default -> value;
        };
    }

    private byte[] place(Map<?, ?> placeholder, boolean[] placed) {
        if (!(placeholder.get(Json.NUMBER) instanceof Integer number)
                || number < 0
                || number >= placed.length
                || placed[number]) {
            throw new MalformedPacket(
                    "a placeholder for one of " + placed.length + " attachments", String.valueOf(placeholder));
        }
        placed[number] = true;
        return arrived.get(number);
    }
}

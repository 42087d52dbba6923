package dev.ackademy.grader.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text frame of the protocols that learners make by hand: a JSON object whose {@code t} names the event, and where there
 * are channels the channel and a bar before it, {@code chat|{"t":"say","text":"hi"}}.
 *
 * @param channel empty where there are none
 * @param data the other fields
 */
public record Frame(String channel, String event, Map<String, @Nullable Object> data) {
    /** The event of what is no such frame; its {@code text} is in the data. */
    public static final String NO_FRAME = "text";

    private static final String EVENT = "t";
    private static final JsonMapper JSON = new JsonMapper();

    /** Never throws: whatever came is worth telling. */
    public static Frame read(String text, boolean channels) {
        int bar = channels ? text.indexOf('|') : -1;
        String channel = text.substring(0, Math.max(0, bar));
        if (object(text.substring(bar + 1)) instanceof Map<?, ?> object && object.get(EVENT) instanceof String event) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            object.forEach((key, value) -> data.put(String.valueOf(key), value));
            data.remove(EVENT);
            return new Frame(channel, event, data);
        }
        return new Frame(channel, NO_FRAME, Map.of("text", text));
    }

    private static @Nullable Object object(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    /** As it goes over the wire. */
    String text(boolean channels) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(EVENT, event);
        object.putAll(data);
        try {
            return (channels ? channel + "|" : "") + JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a payload that is not JSON", impossible);
        }
    }
}

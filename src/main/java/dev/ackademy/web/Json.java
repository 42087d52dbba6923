package dev.ackademy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.BadRequestResponse;

/** JSON as the site writes and reads it. */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static String of(Object value) {
        return write(MAPPER.writer(), value);
    }

    /** For people to read: on lines of their own, and indented. */
    public static String pretty(Object value) {
        return write(MAPPER.writerWithDefaultPrettyPrinter(), value);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not a JSON value: " + value.getClass(), unwritable);
        }
    }

    /** @throws BadRequestResponse when it is none */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException garbled) {
            throw new BadRequestResponse("The body is not JSON.");
        }
    }

    /** For the inside of a {@code <script type="application/json">}: nothing in it can end the element. */
    public static String inScript(Object value) {
        return of(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}

package dev.ackademy.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as Socket.IO wants it: {@code byte[]} is taken out and leaves a placeholder behind. */
final class Json {
    static final String PLACEHOLDER = "_placeholder";
    static final String NUMBER = "num";
    /** Deep enough for any honest payload; far from what would use up a stack. */
    static final int MAX_DEPTH = 100;

    private static final String ATTACHMENTS = "attachments";
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .registerModule(new SimpleModule().addSerializer(new Extraction()));

    private Json() {}

    static @Nullable Object read(String json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new MalformedPacket("JSON, at most " + MAX_DEPTH + " levels deep", json);
        }
    }

    /** Adds every {@code byte[]} to {@code attachments}, in the order of their placeholders. */
    static String write(Object value, List<byte[]> attachments) {
        try {
            return MAPPER.writer().withAttribute(ATTACHMENTS, attachments).writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(
                    "the payload cannot be written as JSON: " + unwritable.getOriginalMessage(), unwritable);
        }
    }

    private static final class Extraction extends StdSerializer<byte[]> {
        private static final long serialVersionUID = 1L;

        Extraction() {
            super(byte[].class);
        }

        @Override
        public void serialize(byte[] bytes, JsonGenerator out, SerializerProvider provider) throws IOException {
            @SuppressWarnings("unchecked") // set by write, and by nobody else
            List<byte[]> attachments = (List<byte[]>) provider.getAttribute(ATTACHMENTS);
            out.writeStartObject();
            out.writeBooleanField(PLACEHOLDER, true);
            out.writeNumberField(NUMBER, attachments.size());
            out.writeEndObject();
            attachments.add(bytes);
        }
    }
}

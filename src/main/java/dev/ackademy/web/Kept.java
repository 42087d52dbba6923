package dev.ackademy.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is the same for everybody: its bytes in each coding, with the headers that go with them. Each coding has a
 * strong validator of its own (RFC 9110, 8.8.3.3), since its bytes are others. Immutable.
 */
final class Kept {
    /** Below this, compressing saves no packet. */
    private static final int WORTH_COMPRESSING = 512;

    private static final PreEncodedHttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private final Map<Coding, Answer> answers = new EnumMap<>(Coding.class);
    private final long size;

    /**
     * What is sent.
     *
     * @param whole headers of a 200
     * @param unchanged headers of a 304, which leave out what says something of a body (RFC 9110, 15.4.5)
     */
    record Answer(String tag, ByteBuffer bytes, List<HttpField> whole, List<HttpField> unchanged) {
        /** For one answer only: reading moves a buffer's position. */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }
    }

    /** @param described headers that say what the content is and how long it may be kept */
    Kept(byte[] content, boolean compressible, Map<HttpHeader, String> described) {
        String hash = Digest.of(12, content);
        add(Coding.IDENTITY, content, hash, described);
        if (compressible && content.length >= WORTH_COMPRESSING) {
            add(Coding.GZIP, Coding.GZIP.write(content), hash + "-gzip", described);
        }
        this.size = answers.values().stream()
                .mapToLong(answer -> answer.bytes().remaining())
                .sum();
    }

    private void add(Coding coding, byte[] bytes, String name, Map<HttpHeader, String> described) {
        String tag = "\"" + name + "\"";
        List<HttpField> unchanged = new ArrayList<>();
        unchanged.add(new PreEncodedHttpField(HttpHeader.ETAG, tag));
        unchanged.add(VARY);
        List<HttpField> whole = new ArrayList<>(unchanged);
        described.forEach((header, value) -> {
            HttpField field = new PreEncodedHttpField(header, value);
            whole.add(field);
            if (header == HttpHeader.CACHE_CONTROL) {
                unchanged.add(field);
            }
        });
        if (coding != Coding.IDENTITY) {
            whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token()));
        }
        whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length));
        ByteBuffer buffer = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        answers.put(coding, new Answer(tag, buffer, List.copyOf(whole), List.copyOf(unchanged)));
    }

    /** What a client gets that sent this {@code Accept-Encoding}. */
    Answer in(@Nullable String accepted) {
        Answer wanted = answers.get(Coding.wanted(accepted));
        return wanted != null ? wanted : java.util.Objects.requireNonNull(answers.get(Coding.IDENTITY));
    }

    /** Bytes of memory, in all codings. */
    long size() {
        return size;
    }
}

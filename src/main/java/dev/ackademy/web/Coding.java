package dev.ackademy.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are written (RFC 9110, 8.4.1), and which way a request wants them (12.5.3). */
enum Coding {
    IDENTITY,
    GZIP;

    /** As it stands in headers. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a client gets that sent this {@code Accept-Encoding}. Gzip where it is wanted no less than plain bytes; plain
     * bytes where nothing that we have is wanted, because an answer in a coding that was refused helps nobody.
     */
    static Coding wanted(@Nullable String accepted) {
        if (accepted == null) {
            return IDENTITY;
        }
        double gzip = -1;
        double identity = -1;
        double any = -1;
        for (String item : accepted.split(",", -1)) {
            int semicolon = item.indexOf(';');
            String token = (semicolon < 0 ? item : item.substring(0, semicolon)).strip();
            double weight = semicolon < 0 ? 1 : weight(item.substring(semicolon + 1));
            if (token.equalsIgnoreCase("gzip") || token.equalsIgnoreCase("x-gzip")) {
                gzip = weight;
            } else if (token.equalsIgnoreCase("identity")) {
                identity = weight;
            } else if (token.equals("*")) {
                any = weight;
            }
        }
        double forGzip = gzip >= 0 ? gzip : any;
        return forGzip > 0 && forGzip >= identity ? GZIP : IDENTITY;
    }

    /** The weight behind a coding; what cannot be read as one counts as a refusal. */
    private static double weight(String parameter) {
        String[] parts = parameter.strip().split("=", 2);
        if (parts.length < 2 || !parts[0].strip().equalsIgnoreCase("q")) {
            return 0;
        }
        String number = parts[1].strip();
        // RFC 9110, 12.4.2: at most three digits behind the point.
        return number.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(number) : 0;
    }

    /** The same content, written so. */
    byte[] write(byte[] plain) {
        if (this == IDENTITY) {
            return plain;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (Thorough gzip = new Thorough(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    /** It is done once, and read many times. */
    private static final class Thorough extends GZIPOutputStream {
        Thorough(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}

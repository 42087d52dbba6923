package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a launcher wants a source on its stdin. */
interface Framing {
    /** Bytes as they are, for a script of ours that knows no variables. */
    Framing PLAIN = (source, variables) -> source;

    byte[] of(byte[] source, Variables variables);

    /** One line of JSON that names the file, its length and the variables, then the source. */
    static Framing withHead(ProgrammingLanguage language) {
        return (source, variables) -> {
            String head = "{\"entry\":\"" + language.fileName() + "\",\"len\":" + source.length + ",\"env\":"
                    + variables.json() + "}\n";
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(source);
            return out.toByteArray();
        };
    }

    /** For each variable 'V', its name and its value; then 'S', the length in four bytes, the source. */
    static byte[] inRecords(byte[] source, Variables variables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (Map.Entry<String, String> variable : variables.values().entrySet()) {
                out.writeByte('V');
                out.writeUTF(variable.getKey());
                out.writeUTF(variable.getValue());
            }
            out.writeByte('S');
            out.writeInt(source.length);
            out.write(source);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

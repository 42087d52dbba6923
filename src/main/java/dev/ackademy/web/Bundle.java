package dev.ackademy.web;

import java.io.IOException;
import java.io.Reader;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;

/** Reads one properties file and refuses a key that stands in it twice, which {@link Properties} would let pass. */
final class Bundle {
    private Bundle() {}

    static NavigableMap<String, String> read(String name, Reader reader) throws IOException {
        NavigableMap<String, String> texts = new TreeMap<>();
        new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    throw new IllegalStateException("In " + name + " the key '" + key + "' stands twice.");
                }
                return super.put(key, value);
            }
        }.load(reader);
        return texts;
    }
}

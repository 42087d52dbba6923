package dev.ackademy.grader.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** The client library speaks org.json; the rest of the house speaks plain maps and lists. */
final class Json {
    private Json() {}

    static List<@Nullable Object> plain(Object[] arguments) {
        List<@Nullable Object> out = new ArrayList<>();
        Arrays.stream(arguments).forEach(argument -> out.add(plain(argument)));
        return out;
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value == null || JSONObject.NULL.equals(value)) {
            return null;
        }
        if (value instanceof JSONObject object) {
            Map<String, @Nullable Object> out = new LinkedHashMap<>();
            object.keySet().stream().sorted().forEach(key -> out.put(key, plain(object.get(key))));
            return out;
        }
        if (value instanceof JSONArray array) {
            return items(array);
        }
        return value instanceof byte[] bytes ? "binary, " + bytes.length + " bytes" : value;
    }

    static List<@Nullable Object> items(JSONArray array) {
        List<@Nullable Object> out = new ArrayList<>();
        array.forEach(item -> out.add(plain(item)));
        return out;
    }

    static Object wrapped(@Nullable Object value) {
        return switch (value) {
            case null -> JSONObject.NULL;
            case Map<?, ?> map -> {
                JSONObject object = new JSONObject();
                map.forEach((key, field) -> object.put(String.valueOf(key), wrapped(field)));
                yield object;
            }
            case Collection<?> list -> {
                JSONArray array = new JSONArray();
                list.forEach(item -> array.put(wrapped(item)));
                yield array;
            }
            default -> value;
        };
    }
}

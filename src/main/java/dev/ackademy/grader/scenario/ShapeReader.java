package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlList;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns YAML into shapes: {@code $name}, {@code ?}, {@code ?name}, {@code ≈0.3}, texts with names in them, and the rest as it stands. */
final class ShapeReader {
    private static final Pattern NEAR = Pattern.compile("≈-?[0-9]+(\\.[0-9]+)?");

    private ShapeReader() {}

    static Shape shape(YamlValue value) {
        return switch (value) {
            case YamlScalar scalar -> scalar(scalar);
            case YamlList list ->
                new Shape.Items(list.items().stream().map(ShapeReader::shape).toList());
            case YamlMap map -> {
                Map<String, Shape> fields = new LinkedHashMap<>();
                map.keys().forEach(key -> map.get(key).ifPresent(field -> fields.put(key, shape(field))));
                yield new Shape.Fields(fields);
            }
        };
    }

    private static Shape scalar(YamlScalar scalar) {
        if (scalar.value() instanceof String text && !Bindings.namesIn(text).isEmpty()) {
            boolean alone = text.equals("$" + Bindings.namesIn(text).getFirst());
            return alone ? new Shape.Variable(text.substring(1)) : new Shape.Template(text);
        }
        if (scalar.value() instanceof String text && text.startsWith("?")) {
            return new Shape.Anything(text.substring(1));
        }
        if (scalar.value() instanceof String text && NEAR.matcher(text).matches()) {
            return new Shape.Near(Double.parseDouble(text.substring(1)));
        }
        return new Shape.Literal(scalar.value());
    }
}

package dev.ackademy.grader.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payload as a grader writes it: JSON in which {@code $name} stands for a drawn or captured value, also in the middle
 * of a text, {@code ?} for anything, {@code ?name} for anything that is remembered under that name, and {@code ≈0.3} for
 * a number that is so much but for rounding.
 */
public sealed interface Shape {
    /** A value that must be equal; numbers are equal when their amounts are. */
    record Literal(@Nullable Object value) implements Shape {}

    /** A number that differs by less than a billionth. */
    record Near(double amount) implements Shape {
        private static final double TOLERANCE = 1e-9;

        boolean isNear(@Nullable Object seen) {
            return seen instanceof Number number && Math.abs(number.doubleValue() - amount) < TOLERANCE;
        }
    }

    record Variable(String name) implements Shape {}

    /** A text in which every {@code $name} is replaced; see {@link Bindings#fillIn}. */
    record Template(String text) implements Shape {}

    /** @param name what to remember it as; empty for nothing */
    record Anything(String name) implements Shape {}

    /** Exactly these keys, unless {@code open}. */
    record Fields(Map<String, Shape> fields) implements Shape {
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    record Items(List<Shape> items) implements Shape {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** The payload to send. */
    default @Nullable Object fill(Bindings bindings) {
        return switch (this) {
            case Literal literal -> literal.value();
            case Variable variable -> bindings.value(variable.name());
            case Template template -> bindings.fillIn(template.text());
            case Near near -> throw new IllegalStateException("'≈' can be expected, not sent");
            case Anything anything -> throw new IllegalStateException("'?' can be expected, not sent");
            case Items list -> {
                List<@Nullable Object> out = new ArrayList<>();
                list.items().forEach(item -> out.add(item.fill(bindings)));
                yield out;
            }
            case Fields object -> {
                Map<String, @Nullable Object> out = new LinkedHashMap<>();
                object.fields().forEach((key, field) -> out.put(key, field.fill(bindings)));
                yield out;
            }
        };
    }

    /** Whether {@code seen} has this shape; what it captures is bound only when the whole fits. */
    default boolean matches(@Nullable Object seen, Bindings bindings) {
        Bindings trial = bindings.copy();
        if (!fits(seen, trial)) {
            return false;
        }
        trial.copyInto(bindings);
        return true;
    }

    private boolean fits(@Nullable Object seen, Bindings trial) {
        return switch (this) {
            case Literal literal -> same(literal.value(), seen);
            case Near near -> near.isNear(seen);
            case Variable variable -> trial.has(variable.name()) && same(trial.value(variable.name()), seen);
            case Template template -> trial.fillIn(template.text()).equals(seen);
            case Anything anything -> {
                if (!anything.name().isEmpty()) {
                    trial.bind(anything.name(), seen);
                }
                yield seen != null;
            }
            case Items list ->
                seen instanceof List<?> items
                        && items.size() == list.items().size()
                        && range(items.size()).allMatch(i -> list.items().get(i).fits(items.get(i), trial));
            case Fields object ->
                seen instanceof Map<?, ?> map
                        && map.keySet().equals(object.fields().keySet())
                        && object.fields().entrySet().stream()
                                .allMatch(field -> field.getValue().fits(map.get(field.getKey()), trial));
        };
    }

    /** Whether two payloads hold the same value where this shape captures one or refers to a captured one. */
    default boolean sharesCaptured(@Nullable Object one, @Nullable Object other) {
        return this instanceof Fields object
                && one instanceof Map<?, ?> a
                && other instanceof Map<?, ?> b
                && object.fields().entrySet().stream()
                        .filter(field -> field.getValue() instanceof Variable || field.getValue() instanceof Anything)
                        .map(Map.Entry::getKey)
                        .anyMatch(key -> a.containsKey(key) && same(a.get(key), b.get(key)));
    }

    private static java.util.stream.IntStream range(int size) {
        return java.util.stream.IntStream.range(0, size);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return new BigDecimal(x.toString()).compareTo(new BigDecimal(y.toString())) == 0;
        }
        return Objects.equals(a, b);
    }

    /** The same with every variable that is bound by now replaced by its value. */
    default Shape fixed(Bindings bindings) {
        return switch (this) {
            case Variable variable when bindings.has(variable.name()) -> new Literal(bindings.value(variable.name()));
            case Variable variable -> variable;
            case Template template
            when Bindings.namesIn(template.text()).stream().allMatch(bindings::has) ->
                new Literal(bindings.fillIn(template.text()));
            case Template template -> template;
            case Literal literal -> literal;
            case Near near -> near;
            case Anything anything -> anything;
            case Items list ->
                new Items(
                        list.items().stream().map(item -> item.fixed(bindings)).toList());
            case Fields object -> {
                Map<String, Shape> fields = new LinkedHashMap<>();
                object.fields().forEach((key, field) -> fields.put(key, field.fixed(bindings)));
                yield new Fields(fields);
            }
        };
    }

    /** For people: JSON, with {@code …} where anything goes. Variables that are not bound yet count as anything. */
    default @Nullable Object told(Bindings bindings) {
        return switch (this) {
            case Literal literal -> literal.value();
            case Variable variable -> bindings.has(variable.name()) ? bindings.value(variable.name()) : "…";
            case Template template -> bindings.fillIn(template.text());
            case Near near -> near.amount();
            case Anything anything -> "…";
            case Items list -> {
                List<@Nullable Object> out = new ArrayList<>();
                list.items().forEach(item -> out.add(item.told(bindings)));
                yield out;
            }
            case Fields object -> {
                Map<String, @Nullable Object> out = new LinkedHashMap<>();
                object.fields().forEach((key, field) -> out.put(key, field.told(bindings)));
                yield out;
            }
        };
    }
}

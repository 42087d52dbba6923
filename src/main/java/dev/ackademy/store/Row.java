package dev.ackademy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** One row of a result, read by column name. Columns are not null unless the getter says optional. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return read(column, ResultSet::getString);
    }

    public Optional<String> optionalText(String column) {
        return optional(column, ResultSet::getString);
    }

    public long number(String column) {
        return read(column, ResultSet::getLong);
    }

    public OptionalDouble optionalDecimal(String column) {
        return optional(column, ResultSet::getDouble).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    public UUID id(String column) {
        return read(column, (row, name) -> row.getObject(name, UUID.class));
    }

    public Instant instant(String column) {
        return read(column, ResultSet::getTimestamp).toInstant();
    }

    public Optional<Instant> optionalInstant(String column) {
        return optional(column, ResultSet::getTimestamp).map(Timestamp::toInstant);
    }

    public byte[] bytes(String column) {
        return read(column, ResultSet::getBytes);
    }

    private <T> T read(String column, Getter<T> getter) {
        return optional(column, getter)
                .orElseThrow(() -> new IllegalStateException("column " + column + " is null, but must not be"));
    }

    private <T> Optional<T> optional(String column, Getter<T> getter) {
        try {
            T value = getter.get(results, column);
            return results.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException failure) {
            throw new IllegalStateException("column " + column + " cannot be read", failure);
        }
    }

    private interface Getter<T> {
        T get(ResultSet results, String column) throws SQLException;
    }
}

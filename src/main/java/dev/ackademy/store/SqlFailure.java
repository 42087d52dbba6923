package dev.ackademy.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the database itself said under the wrappings of libraries. */
final class SqlFailure {
    private SqlFailure() {}

    static Optional<SQLException> in(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** The failure, its cause, and so on to the root. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}

package dev.ackademy.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** SQL within one transaction. Parameters stand where the question marks are. */
public final class Sql {
    private final Handle handle;
    private boolean wrote;

    Sql(Handle handle) {
        this.handle = handle;
    }

    public <T> Optional<T> one(String query, Function<Row, T> read, Object... parameters) {
        return bind(handle.createQuery(query), parameters)
                .map((results, context) -> read.apply(new Row(results)))
                .findFirst();
    }

    public <T> List<T> list(String query, Function<Row, T> read, Object... parameters) {
        return bind(handle.createQuery(query), parameters)
                .map((results, context) -> read.apply(new Row(results)))
                .list();
    }

    /**
     * @return how many rows changed
     * @throws TakenException when a row with the same key is there already
     */
    public int update(String statement, @Nullable Object... parameters) {
        wrote = true;
        try {
            return bind(handle.createUpdate(statement), parameters).execute();
        } catch (StatementException failure) {
            throw TakenException.told(failure);
        }
    }

    boolean wrote() {
        return wrote;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, @Nullable Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            statement.bind(i, parameters[i]);
        }
        return statement;
    }
}

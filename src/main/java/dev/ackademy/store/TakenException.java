package dev.ackademy.store;

/** A row with this key is there already, so the transaction was rolled back. Whoever chose the key may choose another. */
public final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** SQLSTATE of a broken unique constraint, in PostgreSQL and in H2. */
    private static final String UNIQUE_VIOLATION = "23505";

    private TakenException(Throwable cause) {
        super("a row with this key is there already", cause);
    }

    /** The same failure as the kind it is. */
    static RuntimeException told(RuntimeException failure) {
        return SqlFailure.in(failure)
                        .filter(sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()))
                        .isPresent()
                ? new TakenException(failure)
                : failure;
    }
}

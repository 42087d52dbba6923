package dev.ackademy.store;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The database cannot be opened; the message says which one, why, and what to try. It shows no password. */
public final class DatabaseUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^;&\\s]*|(//[^/@\\s:]*:)[^@/\\s]*(?=@)");
    private static final int CUT_AT = 300;

    /** H2's own number for a file that another process has open. */
    private static final int H2_IN_USE = 90020;

    private static final int H2_READ_ONLY = 90097;

    /** SQLSTATE of a write in a transaction that may only read. */
    private static final String READ_ONLY = "25006";

    private DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseUnavailable because(String jdbcUrl, Throwable cause) {
        return new DatabaseUnavailable(
                "the database " + masked(jdbcUrl) + " cannot be opened: " + reason(cause) + ". "
                        + remedy(jdbcUrl, SqlFailure.in(cause)),
                cause);
    }

    static DatabaseUnavailable unknown(String jdbcUrl) {
        return new DatabaseUnavailable(
                "'" + masked(jdbcUrl) + "' is no database that Ackademy knows. Name a PostgreSQL, as"
                        + " jdbc:postgresql://HOST/NAME?user=USER&password=PASSWORD.",
                new IllegalArgumentException("unknown kind of database"));
    }

    private static String masked(String text) {
        return PASSWORD.matcher(text).replaceAll("$1$2…");
    }

    /** The sentence of the deepest cause that has one, on one line; exceptions about files have only a path. */
    private static String reason(Throwable failure) {
        String deepest = SqlFailure.causes(failure)
                .filter(cause -> !(cause instanceof FileSystemException))
                .map(cause -> Optional.ofNullable(cause.getMessage()).orElse(""))
                .filter(message -> !message.isBlank())
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> failure.getClass().getSimpleName());
        String flat = masked(deepest).replaceAll("\\s+", " ").replaceAll("[.\\s]+$", "");
        return flat.length() <= CUT_AT ? flat : flat.substring(0, CUT_AT - 1) + "…";
    }

    private static String remedy(String jdbcUrl, Optional<SQLException> told) {
        int code = told.map(SQLException::getErrorCode).orElse(0);
        if (code == H2_IN_USE) {
            return "Another Ackademy seems to use it: end that one, or give this one its own --data folder.";
        }
        if (code == H2_READ_ONLY
                || told.map(SQLException::getSQLState).filter(READ_ONLY::equals).isPresent()) {
            return "It may only be read: let this user write to it, or name another with --data or --database-url.";
        }
        return jdbcUrl.startsWith(Database.POSTGRESQL)
                ? "Check that PostgreSQL runs there, and the name, user and password in --database-url."
                : "Check the path and its permissions, or name another with --data or --database-url.";
    }
}

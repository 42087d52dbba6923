package dev.ackademy.store;

/** The database cannot be opened; the message says which one, why, and what to try. */
public final class DatabaseUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String jdbcUrl, Throwable cause) {
        super(
                "the database " + jdbcUrl.replaceAll("(?i)(password=)[^;&]*", "$1…") + " cannot be opened: "
                        + root(cause) + " " + remedy(root(cause)),
                cause);
    }

    private static String root(Throwable cause) {
        Throwable deepest = cause;
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            deepest = next;
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("") + ".";
    }

    private static String remedy(String message) {
        if (message.contains("lock")) {
            return "Another Ackademy seems to use it: end that one, or give this one its own --data folder.";
        }
        return "Check the path and its permissions, or name another with --data or --database-url.";
    }
}

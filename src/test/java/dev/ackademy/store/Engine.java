package dev.ackademy.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that the site runs on, each for real. A suite with a parameter of this type runs on all of them. */
public enum Engine {
    H2 {
        @Override
        public String freshUrl(Path folder) {
            return Database.fileUrl(folder.resolve("h2-" + COUNT.incrementAndGet()));
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl(Path folder) {
            String name = "fresh_" + COUNT.incrementAndGet();
            administer("CREATE DATABASE " + name);
            return url(name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The address of an empty database that nobody else uses. */
    public abstract String freshUrl(Path folder);

    /** Runs a statement as PostgreSQL's superuser. */
    static void administer(String statement) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement + " failed", failure);
        }
    }

    static String url(String name) {
        return PostgreSql.RUNNING.getJdbcUrl("postgres", name);
    }

    /** Started when first asked for, and stopped with the tests' JVM. */
    private static final class PostgreSql {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL did not start", failure);
            }
        }
    }
}

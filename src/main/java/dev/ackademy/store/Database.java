package dev.ackademy.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The database: H2 in PostgreSQL mode in one file, or PostgreSQL. Opened once per process, migrated on opening; any
 * thread may use it. SQL is written so that both understand it.
 */
public final class Database implements AutoCloseable {
    static final String POSTGRESQL = "jdbc:postgresql:";

    private static final String H2 = "jdbc:h2:";
    private static final int POOL_SIZE = 8;
    private static final long SECONDS_10 = 10_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean lazy;

    /** @param lazy whether it tells that a transaction is kept before it has written it down */
    private Database(HikariDataSource pool, boolean lazy) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.lazy = lazy;
    }

    /**
     * Connects and brings the schema up to date.
     *
     * @throws DatabaseUnavailable saying what could not be opened, why, and what to try
     */
    public static Database open(String jdbcUrl) throws DatabaseUnavailable {
        if (!jdbcUrl.startsWith(POSTGRESQL) && !jdbcUrl.startsWith(H2)) {
            throw DatabaseUnavailable.unknown(jdbcUrl);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setPoolName("database");
        config.setConnectionTimeout(SECONDS_10);
        config.setInitializationFailTimeout(1);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException failure) {
            throw DatabaseUnavailable.because(jdbcUrl, failure);
        }
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            Database database = new Database(pool, jdbcUrl.startsWith(H2));
            // A database that may only be read opens without complaint; better said now than at the first submission.
            database.update("DELETE FROM secret WHERE name = ''");
            return database;
        } catch (FlywayException | JdbiException failure) {
            pool.close();
            throw DatabaseUnavailable.because(jdbcUrl, failure);
        }
    }

    /** The address of the H2 file {@code ackademy.mv.db} in a folder. What goes wrong is thrown, so H2 keeps no log of it. */
    public static String fileUrl(java.nio.file.Path folder) {
        return H2 + "file:" + folder.toAbsolutePath().resolve("ackademy")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE"
                + ";TRACE_LEVEL_FILE=0";
    }

    /** For libraries that keep tables of their own, such as the queue. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * Runs {@code work} in one transaction, which is rolled back when it throws. When this returns, what was written
     * survives the death of this process: H2, left alone, would write it half a second later.
     */
    public <T> T transaction(Function<Sql, T> work) {
        return jdbi.withHandle(handle -> {
            Sql sql = new Sql(handle);
            T result = handle.inTransaction(within -> work.apply(sql));
            if (sql.wrote()) {
                writeDown(handle);
            }
            return result;
        });
    }

    /** When this returns, what others wrote through {@link #dataSource} survives the death of this process too. */
    public void writeDown() {
        jdbi.useHandle(this::writeDown);
    }

    private void writeDown(Handle handle) {
        if (lazy) {
            handle.execute("CHECKPOINT");
        }
    }

    /** The row that the query finds, if it finds one. */
    public <T> Optional<T> one(String query, Function<Row, T> read, Object... parameters) {
        return transaction(sql -> sql.one(query, read, parameters));
    }

    public <T> List<T> list(String query, Function<Row, T> read, Object... parameters) {
        return transaction(sql -> sql.list(query, read, parameters));
    }

    /**
     * @return how many rows changed
     * @throws TakenException when a row with the same key is there already
     */
    public int update(String statement, @Nullable Object... parameters) {
        return transaction(sql -> sql.update(statement, parameters));
    }

    @Override
    public void close() {
        pool.close();
    }
}

package dev.ackademy.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/**
 * The database: H2 in PostgreSQL mode in one file, or PostgreSQL. Opened once per process, migrated on opening; any
 * thread may use it. SQL is written so that both understand it.
 */
public final class Database implements AutoCloseable {
    private static final int POOL_SIZE = 8;
    private static final long SECONDS_10 = 10_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Connects and brings the schema up to date.
     *
     * @throws DatabaseUnavailable saying what could not be opened, why, and what to try
     */
    public static Database open(String jdbcUrl) throws DatabaseUnavailable {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setPoolName("database");
        config.setConnectionTimeout(SECONDS_10);
        config.setInitializationFailTimeout(1);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException | IllegalArgumentException failure) {
            throw new DatabaseUnavailable(jdbcUrl, failure);
        }
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return new Database(pool);
        } catch (FlywayException failure) {
            pool.close();
            throw new DatabaseUnavailable(jdbcUrl, failure);
        }
    }

    /** The address of the H2 file {@code ackademy.mv.db} in a folder. */
    public static String fileUrl(java.nio.file.Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("ackademy")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** For libraries that keep tables of their own, such as the queue. */
    public DataSource dataSource() {
        return pool;
    }

    /** Runs {@code work} in one transaction, which is rolled back when it throws. */
    public <T> T transaction(Function<Sql, T> work) {
        return jdbi.inTransaction(handle -> work.apply(new Sql(handle)));
    }

    /** The row that the query finds, if it finds one. */
    public <T> Optional<T> one(String query, Function<Row, T> read, Object... parameters) {
        return transaction(sql -> sql.one(query, read, parameters));
    }

    public <T> List<T> list(String query, Function<Row, T> read, Object... parameters) {
        return transaction(sql -> sql.list(query, read, parameters));
    }

    /** @return how many rows changed */
    public int update(String statement, Object... parameters) {
        return transaction(sql -> sql.update(statement, parameters));
    }

    @Override
    public void close() {
        pool.close();
    }
}

package dev.ackademy.app;

import dev.ackademy.admin.AdminSettings;
import dev.ackademy.learner.oidc.Provider;
import dev.ackademy.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator may say about a site.
 *
 * @param port of the pages; 0 picks a free one
 * @param livePort of the Socket.IO server; 0 picks a free one
 * @param data folder of the database and of what must survive a restart
 * @param content folder with lessons, exercises and graders
 * @param databaseUrl a PostgreSQL instead of the file in {@code data}
 * @param publicOrigin what visitors see when a reverse proxy stands in front
 * @param liveOrigin likewise, of the Socket.IO server
 * @param admin lets operators look on at the Socket.IO server
 * @param providers where people may sign in besides
 */
record SiteSettings(
        String host,
        int port,
        int livePort,
        Path data,
        Path content,
        Optional<String> databaseUrl,
        Optional<String> publicOrigin,
        Optional<String> liveOrigin,
        Optional<AdminSettings> admin,
        List<Provider> providers) {
    SiteSettings {
        providers = List.copyOf(providers);
    }

    String jdbcUrl() {
        return databaseUrl.orElseGet(() -> Database.fileUrl(data));
    }
}

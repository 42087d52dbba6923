package dev.ackademy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ackademy.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseUnavailableTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_another_process_has_open_is_told_as_in_use() throws Exception {
        String url = Database.fileUrl(folder);
        try (ChildJvm other = ChildJvm.of(HoldsDatabase.class, url)) {
            other.awaitLine("open");

            assertThat(refusal(url))
                    .contains(folder.resolve("ackademy").toString(), "locked")
                    .endsWith(
                            "Another Ackademy seems to use it: end that one, or give this one its own --data folder.");
        }
    }

    @Test
    void two_processes_may_share_a_postgresql() throws Exception {
        String url = Engine.POSTGRESQL.freshUrl(folder);
        try (ChildJvm other = ChildJvm.of(HoldsDatabase.class, url)) {
            other.awaitLine("open");
            try (Database here = Database.open(url)) {
                assertThat(here.one("SELECT name FROM secret", row -> row.text("name")))
                        .contains("held");
            }
        }
    }

    @Test
    void a_file_that_may_only_be_read_is_told_as_such() throws Exception {
        String url = Database.fileUrl(folder);
        Database.open(url).close();

        assertThat(refusal(url + ";ACCESS_MODE_DATA=r"))
                .contains("read only", "It may only be read: let this user write to it");
    }

    @Test
    void a_postgresql_that_may_only_be_read_is_told_as_such() throws Exception {
        String url = Engine.POSTGRESQL.freshUrl(folder);
        String readOnly = url + "&options=-c%20default_transaction_read_only=on";

        assertThat(refusal(readOnly)).contains("read-only", "It may only be read: let this user write to it");
        Database.open(url).close();
        assertThat(refusal(readOnly)).contains("read-only", "It may only be read: let this user write to it");
    }

    @Test
    void a_file_where_a_folder_should_be_is_told_with_its_path() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");

        assertThat(refusal(Database.fileUrl(file)))
                .contains(file.toString())
                .endsWith("Check the path and its permissions, or name another with --data or --database-url.");
    }

    @Test
    void a_folder_that_is_not_there_and_cannot_be_made_is_told() {
        assertThat(refusal(Database.fileUrl(Path.of("/proc/no-such-place"))))
                .contains("/proc/no-such-place/ackademy", "Check the path and its permissions");
    }

    @Test
    void a_file_that_is_no_database_is_told() throws IOException {
        Files.writeString(folder.resolve("ackademy.mv.db"), "some text\n".repeat(2000));

        assertThat(refusal(Database.fileUrl(folder))).contains("corrupt", "Check the path");
    }

    @Test
    void a_postgresql_that_does_not_answer_is_told_with_its_address() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/ackademy?user=ana&password=s3cret";

        assertThat(refusal(url))
                .contains("/ackademy?user=ana&password=…", "refused", "Check that PostgreSQL runs there")
                .doesNotContain("s3cret");
    }

    @Test
    void a_postgresql_without_that_database_is_told_by_name() {
        String url = Engine.url("nowhere");

        assertThat(refusal(url)).contains("database \"nowhere\" does not exist", "Check that PostgreSQL runs there");
    }

    @Test
    void another_kind_of_database_is_refused_with_the_right_shape_and_without_its_password() {
        assertThat(refusal("mysql://ana:s3cret@localhost/ackademy"))
                .startsWith("'mysql://ana:…@localhost/ackademy' is no database that Ackademy knows.")
                .contains("jdbc:postgresql://HOST/NAME");
        assertThat(refusal("postgres://localhost/x")).contains("jdbc:postgresql://HOST/NAME");
        assertThat(refusal("jdbc:postgresql://[")).contains("Check that PostgreSQL runs there");
    }

    private static String refusal(String url) {
        DatabaseUnavailable refusal = catchThrowableOfType(
                DatabaseUnavailable.class, () -> Database.open(url).close());
        assertThat(refusal).as("opening " + url).isNotNull();
        return String.valueOf(refusal.getMessage());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}

package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a start can be refused: the exit code says whose turn it is, and the sentence what to do. */
class RefusalsIT {
    @TempDir
    private Path folder;

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            then_refused(
                    Serving.process(List.of(), folder, "--port", port),
                    3,
                    "Cannot listen on 127.0.0.1:" + port + ": another program does already.",
                    "0 picks a free one");
            then_refused(
                    Serving.process(List.of(), folder, "--live-port", port),
                    3,
                    "the live server cannot listen on 127.0.0.1:" + port,
                    "0 takes a free one");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        then_refused(Serving.process(List.of(), file), 3, "the data folder '" + file + "' is a file.", "--data");
        then_refused(
                Serving.process(List.of(), file.resolve("below")),
                3,
                "the data folder '" + file.resolve("below") + "' cannot be written to: Not a directory",
                "Check its permissions, or name another with --data.");
        Path readOnly = Files.createDirectories(folder.resolve("read-only"));
        then_refused(
                Serving.process(Hidden.readOnly(readOnly), readOnly),
                3,
                "the data folder '" + readOnly + "' cannot be written to: Read-only file system",
                "Check its permissions, or name another with --data.");
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/ackademy?user=ana&password=s3cret";

        ChildJvm serve = Serving.process(List.of(), folder, "--database-url", url);
        then_refused(serve, 3, "127.0.0.1:" + port, "Check that PostgreSQL runs there");
        assertThat(serve.err()).doesNotContain("s3cret");
        then_refused(
                Serving.process(List.of(), folder, "--database-url", "postgres://localhost/x"),
                3,
                "is no database that Ackademy knows",
                "jdbc:postgresql://HOST/NAME");
    }

    @Test
    void everything_wrong_in_a_course_is_told_at_once_with_file_line_and_remedy() throws Exception {
        copyCourse();
        replace("lessons/socketio-core/room-and-namespace/lesson.yaml", "status: published", "status: publishd");
        replace("exercises/skip-the-sender/exercise.yaml", "languages:", "langages:");
        replace("graders/skip-the-sender.yaml", "fence:", "fense:");
        Files.write(
                folder.resolve("exercises/skip-the-sender/task.es.md"),
                "---\nse\u00f1or\n".getBytes(StandardCharsets.ISO_8859_1));
        ChildJvm serve = Serving.process(List.of(), folder.resolve("data"), "--content", folder.toString());

        then_refused(serve, 1, "problems in the course:", "");
        assertThat(serve.err().lines())
                .anyMatch(line -> line.matches(".*lesson\\.yaml:\\d+: .*'publishd'.* Did you mean 'published'\\?"))
                .anyMatch(line -> line.matches(".*exercise\\.yaml:\\d+: There is no 'langages' here\\..*'languages'.*"))
                .anyMatch(line -> line.matches(".*skip-the-sender\\.yaml:\\d+: There is no 'fense' here\\..*'fence'.*"))
                .anyMatch(line -> line.matches(".*task\\.es\\.md:2: The file is not UTF-8\\. Save it as UTF-8\\."));
    }

    @Test
    void a_folder_that_holds_no_course_is_told() throws Exception {
        then_refused(
                Serving.process(List.of(), folder.resolve("data"), "--content", folder.toString()),
                1,
                "The folder of exercises is missing.",
                "Point --content at the course's folder.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "                              | Missing required subcommand         | serve",
                "srve                          | Unmatched argument                  | serve",
                "serve --prot=1                | Unknown option: '--prot=1'          | --port",
                "serve --port many             | Invalid value for option '--port'   | 'many' is not an int",
                "serve --port 65536            | --port is a number from 0 to 65535  | not 65536",
                "serve --port -1               | --port is a number from 0 to 65535  | not -1",
                "serve --live-port 70000       | --live-port is a number             | not 70000",
                "serve --host no.such.invalid  | --host is an address of this machine | 'no.such.invalid'",
                "serve --public-origin x.org   | --public-origin is a scheme         | https://learn.example.org",
                "serve --live-origin http://   | --live-origin is a scheme           | https://learn.example.org",
                "serve --admin-origin a.org    | --admin-origin is a scheme          | https://learn.example.org",
                "serve --admin-origin https://a.example | there is none               | --admin-password-file",
                "serve --admin-password-file /nowhere/x | there is no file '/nowhere/x' | a file with a password in it",
                "serve extra                   | Unmatched argument                  | extra",
            })
    void a_slip_on_the_command_line_is_told_as_one(String line, String what, String remedy) throws Exception {
        String[] words = line == null ? new String[0] : line.strip().split("\\s+");
        then_refused(Serving.ackademy(words), 2, what, remedy);
    }

    @Test
    void a_password_that_others_may_read_is_refused_and_so_is_none() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "s3cret-password\n");
        String path = file.toString();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        ChildJvm open = Serving.process(List.of(), folder, "--admin-password-file", path);
        then_refused(open, 2, "everybody on this machine may read or change it", "chmod 600 " + path);
        assertThat(open.err()).doesNotContain("s3cret");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, " \n");
        then_refused(
                Serving.process(List.of(), folder, "--admin-password-file", path), 2, "but is empty", "Write one line");
        Files.writeString(file, "one\ntwo\n");
        then_refused(Serving.process(List.of(), folder, "--admin-password-file", path), 2, "one line", "has 2 lines");
    }

    @Test
    void each_problem_of_a_sign_in_file_is_told_with_its_line() throws Exception {
        Path secret = Files.writeString(folder.resolve("campus.secret"), "s3cret\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        Path file = Files.writeString(folder.resolve("sign-in.yaml"), """
                providers:
                  - id: campus
                    name: {en: Example Campus, ko: 보기 대학교}
                    isuer: https://login.example.edu
                    issuer: http://login.example.edu
                    client-id: ackademy
                    client-secret-file: campus.secret
                  - id: campus
                    name: {en: A, ko: B, es: C}
                    issuer: https://login.example.edu
                    client-id: ackademy
                    client-secret-file: nowhere.secret
                  - id: other
                    name: {en: A, ko: B, es: %s}
                    issuer: https://login.example.edu
                    client-id: ackademy
                    client-secret-file: nowhere.secret
                """.replace("%s", "C".repeat(61)));
        ChildJvm serve = Serving.process(List.of(), folder, "--sign-in-file", file.toString());
        then_refused(serve, 2, "--sign-in-file cannot be used as it is:", "chmod 600 " + secret);
        assertThat(serve.err().lines())
                .anyMatch(line -> line.matches(".*sign-in\\.yaml:3: 'es' is missing\\..*"))
                .anyMatch(line -> line.matches(".*:4: There is no 'isuer' here\\. Did you mean 'issuer'\\?"))
                .anyMatch(line -> line.matches(".*:5: 'http://login\\.example\\.edu' is no issuer\\. Write it as.*"))
                .anyMatch(line -> line.matches(".*:8: 'campus' is another provider's id already\\..*"))
                .anyMatch(line -> line.matches(".*:12: .*there is no file '.*nowhere\\.secret'.*"))
                .anyMatch(line -> line.matches(".*:14: 'C+…?C*' is too long for a button\\..*"))
                .anyMatch(line -> line.matches(".*:15: Another provider has this issuer already\\..*"));
        assertThat(serve.err()).doesNotContain("s3cret");
        then_refused(
                Serving.process(List.of(), folder, "--sign-in-file", "/nowhere/x.yaml"), 2, "The file is missing.", "");
        Files.writeString(file, "providers: []\n");
        then_refused(
                Serving.process(List.of(), folder, "--sign-in-file", file.toString()),
                2,
                "Nobody is named here.",
                "Name a provider");
    }

    @Test
    void help_and_version_are_no_mistakes() throws Exception {
        for (String[] line : new String[][] {{"--help"}, {"--version"}, {"serve", "--help"}, {"grade", "--help"}}) {
            try (ChildJvm process = Serving.ackademy(line)) {
                assertThat(process.exitCode()).as(String.join(" ", line)).isZero();
                assertThat(process.out()).contains("ackademy");
                assertThat(process.err()).isEmpty();
            }
        }
    }

    @Test
    void the_doctor_tells_what_is_missing_and_what_mends_it() throws Exception {
        try (ChildJvm doctor =
                ChildJvm.start(Hidden.BUBBLEWRAP, Path.of(""), java.util.Map.of(), Main.class, "doctor")) {
            assertThat(doctor.exitCode()).isEqualTo(1);
            assertThat(doctor.out())
                    .contains("✗ bwrap: there is no bwrap in", "Install it: apt-get install bubblewrap")
                    .contains("Lessons and sandbox work here; submissions are off until the first ✗ is mended.");
        }
        try (ChildJvm doctor = Serving.ackademy("doctor")) {
            doctor.exitCode();
            assertThat(doctor.out()).contains("✓ bwrap: /usr/bin/bwrap", "✓ JavaScript", "✓ Python", "✓ Java");
        }
    }

    private static void then_refused(ChildJvm process, int code, String what, String remedy)
            throws InterruptedException {
        try (process) {
            assertThat(process.exitCode())
                    .as("exit code; it said %s", process.err())
                    .isEqualTo(code);
            assertThat(process.err()).contains(what).contains(remedy).doesNotContain("\tat ", "Exception:");
            assertThat(process.out()).doesNotContain("ready");
        }
    }

    private void copyCourse() throws IOException {
        for (String part : List.of("lessons", "exercises", "graders")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().contains("/submissions/")) {
                        Path target = folder.resolve(file.toString());
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                    }
                }
            }
        }
    }

    private void replace(String file, String old, String fresh) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, fresh));
    }
}

package dev.ackademy.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path runtimes;

    @BeforeEach
    void a_checkout_in_a_home() throws IOException {
        open(folder);
        home = open(Files.createDirectory(folder.resolve("home")));
        runtimes = open(Files.createDirectory(home.resolve("runtimes")));
        open(Files.createDirectory(runtimes.resolve("relay")));
        Files.writeString(runtimes.resolve("relay/relay.py"), "print()");
    }

    @Test
    void what_everybody_can_read_stays_where_it_is() throws Exception {
        assertThat(staged(asRoot()).path()).isEqualTo(runtimes.toRealPath());
    }

    @Test
    void a_closed_home_is_no_hindrance_when_we_are_not_root() throws Exception {
        close(home);
        assertThat(staged(host(OptionalInt.empty())).path()).isEqualTo(runtimes.toRealPath());
    }

    @Test
    void out_of_a_closed_home_goes_a_copy_that_everybody_can_read() throws Exception {
        close(home);
        RuntimesFolder copy = staged(asRoot());
        assertThat(copy.path().getParent()).isEqualTo(folder.resolve("place").toRealPath());
        assertThat(copy.relay()).hasContent("print()");
        assertThat(Reach.treeOpenToAll(copy.path())).isTrue();
        copy.release();
        assertThat(copy.relay()).exists();
    }

    @Test
    void a_copy_is_as_old_as_what_it_was_made_from() throws Exception {
        FileTime once = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
        Files.setLastModifiedTime(runtimes.resolve("relay/relay.py"), once);
        close(home);
        assertThat(Files.getLastModifiedTime(staged(asRoot()).relay())).isEqualTo(once);
    }

    @Test
    void the_same_runtimes_are_copied_once_and_changed_ones_again() throws Exception {
        close(home);
        RuntimesFolder first = staged(asRoot());
        assertThat(staged(asRoot())).isEqualTo(first);
        Files.writeString(runtimes.resolve("relay/relay.py"), "print(1)");
        assertThat(staged(asRoot()).relay()).hasContent("print(1)");
        assertThat(first.relay()).hasContent("print()");
        try (var copies = Files.list(folder.resolve("place"))) {
            assertThat(copies).hasSize(2);
        }
    }

    @Test
    void where_no_place_can_be_made_the_copy_goes_with_the_process() throws Exception {
        close(home);
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        RuntimesFolder copy = new Staging(file.resolve("place")).reachable(asRoot(), RuntimesFolder.at(runtimes));
        assertThat(copy.relay()).hasContent("print()");
        assertThat(Reach.treeOpenToAll(copy.path())).isTrue();
        copy.release();
        assertThat(copy.path()).doesNotExist();
    }

    @Test
    void a_user_that_no_account_has_is_chosen() throws IOException {
        Path accounts = Files.writeString(folder.resolve("passwd"), "root:x:0:0::/root:/bin/sh\na:x:59400:1::/:/x\n");
        assertThat(JailUser.choose(accounts)).isEqualTo(59401);
        Files.writeString(accounts, "root:x:0:0::/root:/bin/sh\nackademy-jail:x:991:991::/:/bin/false\n");
        assertThat(JailUser.choose(accounts)).isEqualTo(991);
    }

    private RuntimesFolder staged(Host host) throws JailUnavailable {
        return new Staging(folder.resolve("place")).reachable(host, RuntimesFolder.at(runtimes));
    }

    private static Host asRoot() {
        return host(OptionalInt.of(59400));
    }

    private static Host host(OptionalInt user) {
        Path any = Path.of("/bin/true");
        return new Host(any, any, any, any, Machine.X86_64, List.of(), user);
    }

    private static Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void close(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
}

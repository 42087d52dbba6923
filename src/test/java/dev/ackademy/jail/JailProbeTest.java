package dev.ackademy.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JailProbeTest {
    private static final Path TOOLS = Path.of("/usr/bin");

    @TempDir
    private Path folder;

    @BeforeEach
    void the_jails_user_may_look_here() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void this_host_holds_and_runs_every_language() {
        JailReport report = new JailProbe(Jails.RUNTIMES).report();
        assertThat(report.host())
                .allMatch(JailReport.Fact::holds)
                .allMatch(fact -> fact.remedy().isEmpty());
        assertThat(report.confines()).isTrue();
        assertThat(report.languages())
                .containsKeys(ProgrammingLanguage.JAVASCRIPT, ProgrammingLanguage.PYTHON, ProgrammingLanguage.JAVA);
        assertThat(report.languages().values()).allMatch(JailReport.Fact::holds);
    }

    @Test
    void each_missing_tool_is_named_with_the_command_that_brings_it() throws IOException {
        for (String missing : List.of("bwrap", "prlimit", "python3", "setpriv")) {
            Path tools = toolsBut(missing);
            JailReport report = probe(tools, true).report();
            assertThat(report.confines()).isFalse();
            assertThat(report.languages()).isEmpty();
            assertThat(report.failure()).hasValueSatisfying(fact -> {
                assertThat(fact.name()).isEqualTo(missing);
                assertThat(fact.seen()).isEqualTo("there is no " + missing + " in [" + tools + "]");
                assertThat(fact.remedy()).startsWith("Install it: apt-get install ");
            });
        }
    }

    @Test
    void who_is_not_root_needs_no_setpriv() throws IOException {
        assertThat(new Survey(List.of(toolsBut("setpriv")), false).host()).isPresent();
    }

    @Test
    void a_jail_with_holes_is_not_believed() throws IOException {
        // Forgets the filter, and shows the homes of the host.
        Path tools = toolsBut("bwrap");
        changedBubblewrap(tools, "--seccomp) shift; left=$((left - 1))", "--ro-bind /home /home");
        assertThatThrownBy(() -> Jail.open(probe(tools, true), Allowance.USUAL))
                .isInstanceOf(JailUnavailable.class)
                .hasMessage("system calls are filtered: mode 0");
        JailReport report = probe(tools, true).report();
        assertThat(report.languages()).isEmpty();
        assertThat(report.host())
                .filteredOn(fact -> !fact.holds())
                .extracting(JailReport.Fact::name)
                .contains("system calls are filtered", "no second process", "the host's files are not there");
    }

    @Test
    void a_jail_that_shares_the_hosts_network_is_not_believed() throws IOException {
        Path tools = toolsBut("bwrap");
        changedBubblewrap(tools, "--unshare-all) set -- \"$@\" --unshare-all --share-net", "");
        assertThatThrownBy(() -> Jail.open(probe(tools, true), Allowance.USUAL))
                .isInstanceOf(JailUnavailable.class)
                .hasMessageContaining("expected the relay to tell its port");
    }

    @Test
    void a_bubblewrap_that_fails_is_quoted() throws IOException {
        Path tools = toolsBut("bwrap");
        script(tools.resolve("bwrap"), "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n");
        assertThat(probe(tools, true).report().failure()).hasValueSatisfying(fact -> {
            assertThat(fact.seen()).contains("No permissions to create new namespace");
            assertThat(fact.remedy()).isNotEmpty();
        });
    }

    @Test
    void a_kernel_that_forbids_namespaces_gets_its_own_remedy() throws IOException {
        IOException failure = new IOException("bwrap: No permissions to create new namespace");
        assertThat(Remedy.of(failure, folder)).startsWith("In a container, ");
        assertThat(Remedy.of(new IOException("bwrap: Unknown option --disable-userns"), folder))
                .startsWith("Install bubblewrap 0.8 or later");
        setting("kernel/apparmor_restrict_unprivileged_userns", "1");
        assertThat(Remedy.of(failure, folder)).endsWith("sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
        setting("kernel/unprivileged_userns_clone", "0");
        assertThat(Remedy.of(failure, folder)).endsWith("sysctl -w kernel.unprivileged_userns_clone=1");
        setting("user/max_user_namespaces", "0");
        assertThat(Remedy.of(failure, folder)).endsWith("sysctl -w user.max_user_namespaces=15000");
    }

    @Test
    void runtimes_that_were_not_built_are_missed() {
        JailUnavailable reason =
                catchThrowableOfType(JailUnavailable.class, () -> Jail.open(folder.resolve("nowhere")));
        assertThat(reason.reason()).contains("expected the assembled runtimes in '" + folder.resolve("nowhere") + "'");
        assertThat(reason.remedy()).startsWith("Build them: ");
    }

    @Test
    void a_path_without_node_says_so() throws Exception {
        Host host = Survey.here().host().orElseThrow();
        RuntimesFolder runtimes = RuntimesFolder.at(Jails.RUNTIMES);
        assertThatThrownBy(() -> JavaScriptRuntime.find(host, runtimes, folder.toString()))
                .isInstanceOf(JailUnavailable.class)
                .hasMessage("there is no node in the PATH '" + folder + "'");
        script(folder.resolve("node"), "#!/bin/sh\nprintf '/usr/bin/node\\nv12.22.0\\n'\n");
        assertThatThrownBy(() -> JavaScriptRuntime.find(host, runtimes, folder.toString()))
                .hasMessageContaining("expected Node 20 or later")
                .hasMessageContaining("v12.22.0");
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        Host host = Survey.here().host().orElseThrow();
        RuntimesFolder runtimes = RuntimesFolder.at(Jails.RUNTIMES);
        assertThatThrownBy(() -> JavaRuntime.find(host, runtimes, folder))
                .isInstanceOf(JailUnavailable.class)
                .hasMessageContaining("expected a JDK with a compiler in '" + folder + "'");
    }

    private static JailProbe probe(Path tools, boolean root) {
        return new JailProbe(Jails.RUNTIMES, new Survey(List.of(tools), root), Staging.usual());
    }

    private Path toolsBut(String missing) throws IOException {
        Path tools = Files.createTempDirectory(folder, "tools-");
        Files.setPosixFilePermissions(tools, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String tool : List.of("sh", "bwrap", "prlimit", "python3", "setpriv")) {
            if (!tool.equals(missing)) {
                Files.createSymbolicLink(tools.resolve(tool), TOOLS.resolve(tool));
            }
        }
        return tools;
    }

    private void setting(String name, String value) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), value + "\n");
    }

    /** The real one, with one of its options treated otherwise and others put before. */
    private static void changedBubblewrap(Path tools, String change, String before) throws IOException {
        script(tools.resolve("bwrap"), """
                #!/bin/sh
                left=$#
                while [ $left -gt 0 ]; do
                  word=$1; shift; left=$((left - 1))
                  case $word in
                    CHANGE ;;
                    *) set -- "$@" "$word" ;;
                  esac
                done
                exec /usr/bin/bwrap BEFORE "$@"
                """.replace("CHANGE", change).replace("BEFORE", before));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

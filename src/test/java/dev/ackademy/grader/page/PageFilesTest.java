package dev.ackademy.grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "import { io } from \"socket.io-client\";\n",
                "// first\n  export async function connectBoth() {}",
                "const a = 1;\nexport default a;",
                "import\n{ io } from 'socket.io-client'",
            })
    void what_imports_or_exports_at_the_start_of_a_line_is_a_module(String source) {
        assertThat(client(source)).isEqualTo(source);
        assertThat(page(source)).doesNotContain("<script src=\"/client.js\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports.connectBoth = () => {}",
                "module.exports = {}",
                "const later = () =>\n  import('socket.io-client');",
                "const exported = 1; // export it later",
            })
    void the_rest_is_commonjs_and_its_lines_keep_their_numbers(String source) {
        assertThat(client(source).lines().count()).isEqualTo(source.lines().count() + 1);
        assertThat(client(source)).contains(source).startsWith("ackademy.run(function (exports, require, module) {");
        assertThat(page(source)).contains("<script src=\"/client.js\">");
    }

    @Test
    void a_page_may_connect_to_its_own_server_and_to_nobody_else() {
        String policy =
                served("", "/", "http://127.0.0.7:3000").headers().getOrDefault("content-security-policy", "none");

        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("connect-src http://127.0.0.7:3000 ws://127.0.0.7:3000;")
                .contains("worker-src 'none'")
                .doesNotContain("unsafe");
    }

    private static String client(String source) {
        return served(source, "/client.js", "http://127.0.0.2:3000").text();
    }

    private static String page(String source) {
        return served(source, "/", "http://127.0.0.2:3000").text();
    }

    private static PageFiles.Served served(String source, String path, String url) {
        return Objects.requireNonNull(new PageFiles(source, "", "").at(url).get(path));
    }
}

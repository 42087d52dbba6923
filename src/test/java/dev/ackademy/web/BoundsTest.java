package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound: what fits, and one more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundsTest {
    private Site site;

    @BeforeAll
    void start() {
        site = new Site(routes -> {
            routes.get("/p/<rest>", context -> context.result("read"), Role.ANYONE);
            routes.post("/form", context -> context.result(context.formParam("last") + ""), Role.ANYONE);
        });
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private int status(String path, String... headers) {
        return site.get(path, headers).statusCode();
    }

    @Test
    void the_length_of_an_address() {
        assertThat(status("/p/" + "x".repeat(Bounds.SEGMENT))).isEqualTo(200);
        assertThat(status("/p/" + "x".repeat(Bounds.SEGMENT + 1))).isEqualTo(414);
        String longest = "/p/" + "x/".repeat((Bounds.PATH - 4) / 2);
        assertThat(status(longest + "x".repeat(Bounds.PATH - longest.length()))).isEqualTo(200);
        assertThat(status(longest + "x".repeat(Bounds.PATH + 1 - longest.length())))
                .isEqualTo(414);
    }

    @Test
    void the_length_and_the_fields_of_a_query() {
        assertThat(status("/p/x?" + "x".repeat(Bounds.QUERY))).isEqualTo(200);
        assertThat(status("/p/x?" + "x".repeat(Bounds.QUERY + 1))).isEqualTo(414);
        assertThat(status("/p/x?" + fields(Bounds.QUERY_FIELDS))).isEqualTo(200);
        assertThat(status("/p/x?" + fields(Bounds.QUERY_FIELDS + 1))).isEqualTo(414);
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
    }

    @Test
    void the_number_of_headers() throws IOException {
        assertThat(raw("GET /p/x HTTP/1.1\r\n" + headers(Bounds.HEADERS))).startsWith("HTTP/1.1 200 ");
        assertThat(raw("GET /p/x HTTP/1.1\r\n" + headers(Bounds.HEADERS + 1)))
                .startsWith("HTTP/1.1 431 ")
                .contains("Your browser sent too much about itself");
    }

    /** So many, with those that every request has. */
    private static String headers(int count) {
        return "Host: x\r\nConnection: close\r\n"
                + IntStream.range(2, count).mapToObj(i -> "X-" + i + ": 1\r\n").collect(Collectors.joining())
                + "\r\n";
    }

    @Test
    void the_fields_of_a_form() {
        assertThat(form(fields(Bounds.FORM_FIELDS - 1) + "&last=here").body()).isEqualTo("here");
        HttpResponse<String> answer = form(fields(Bounds.FORM_FIELDS) + "&last=here");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("more fields than any form here");
    }

    private HttpResponse<String> form(String body) {
        HttpRequest.Builder request = site.request("/form").header("Content-Type", "application/x-www-form-urlencoded");
        return site.send(request.POST(BodyPublishers.ofString(body)));
    }

    @Test
    void the_size_of_a_form_in_parts() {
        assertThat(parts(1_000).statusCode()).isEqualTo(200);
        assertThat(parts((int) WebServer.MAX_BODY_BYTES + 1).statusCode()).isEqualTo(413);
        HttpRequest.Builder untold = site.request("/form").header("Content-Type", "multipart/form-data; boundary=x");
        assertThat(site.send(untold.POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream("--x--".getBytes(StandardCharsets.US_ASCII)))))
                        .statusCode())
                .as("a form in parts of unknown length")
                .isEqualTo(413);
    }

    private HttpResponse<String> parts(int size) {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"last\"\r\n\r\n" + "y".repeat(size) + "\r\n--x--\r\n";
        HttpRequest.Builder request = site.request("/form").header("Content-Type", "multipart/form-data; boundary=x");
        return site.send(request.POST(BodyPublishers.ofString(body)));
    }

    /** The connection still serves: closed with this unread, it would have been reset, and the answer lost. */
    @Test
    void a_refused_body_is_read_to_its_end() throws IOException {
        String refused = "POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n";
        int length = 4 * (int) WebServer.MAX_BODY_BYTES;
        assertThat(raw(refused + "Content-Length: " + length + "\r\n\r\n" + "x".repeat(length) + NEXT))
                .startsWith("HTTP/1.1 413 ")
                .endsWith("read");
        assertThat(raw(refused + "Transfer-Encoding: chunked\r\n\r\n5\r\n--x--\r\n0\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 413 ")
                .endsWith("read");
    }

    @Test
    void a_refused_body_without_an_end_is_answered_all_the_same() throws IOException {
        String refused = "POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n";
        assertThat(raw(
                        refused + "Content-Length: " + 2 * Bounds.UNREAD + "\r\n\r\n" + "x".repeat(Bounds.UNREAD + 1),
                        true))
                .startsWith("HTTP/1.1 413 ");
    }

    private static final String NEXT = "GET /p/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GARBAGE                                       | 400
            GET                                           | 400
            GET / HTTP/9.9                                | 505
            GET /\\ HTTP/1.1%nHost: x                     | 400
            GET /p/%%00 HTTP/1.1%nHost: x                 | 400
            GET /p/%%zz HTTP/1.1%nHost: x                 | 400
            GET /p/%%c0%%ae%%c0%%ae/x HTTP/1.1%nHost: x   | 400
            GET /p/../../etc/passwd HTTP/1.1%nHost: x     | 400
            GET /p/x HTTP/1.1                             | 400
            GET /p/x HTTP/1.1%nHost: x%nHost: y           | 400
            GET /p/x HTTP/1.1%nHost: x y                  | 400
            GET /p/x HTTP/1.1%nHost: x%n<script>: 1       | 400
            GET /p/x HTTP/1.1%nHost: x%nContent-Length: -1 | 400
            POST /form HTTP/1.1%nHost: x%nContent-Length: 1%nTransfer-Encoding: chunked | 400
            GET /p/LONG HTTP/1.1%nHost: x                 | 414
            GET /p/x HTTP/1.1%nHost: x%nCookie: LONG      | 431
            """)
    void what_no_browser_sends_gets_our_plain_page(String request, int status) throws IOException {
        String sent = request.replace("%n", "\r\n").replace("%%", "%").replace("LONG", "x".repeat(9_000));
        String answer = raw(sent + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .contains("data-testid=\"error\"", "<p class=\"big\">" + status + "</p>")
                .containsIgnoringCase("Content-Security-Policy: default-src 'self'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("<script>", "etc/passwd", "Exception");
    }

    /** What comes back for these very characters, until the server closes. */
    private String raw(String request) throws IOException {
        return raw(request, false);
    }

    /** @param more whether the sender looks as if it had more to send */
    private String raw(String request, boolean more) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (!more) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
